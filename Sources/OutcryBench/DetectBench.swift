import ArgumentParser
import Foundation
import OutcryAggregate
import OutcryBacktest
import OutcryModel

struct DetectBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect",
        abstract: "What a minute of the fold costs; and with labelled recordings, how well it finds outages.",
        discussion: """
            EXAMPLES
              outcry-bench detect --days 28
              outcry-bench detect --data recordings --services 0

            The world is made up: services used alike in 4,087 regions, whose people report 600 times a minute of all \
            of them together in twelve symptoms, with tallies kept. Times are of the processor. The floor counts the \
            same arrivals by service, region and symptom, and does nothing else.

            A folder of recordings holds folders with meta.json, events.csv.gz and truth.json in the form of the \
            detection benchmark. The peer is a fixed multiple of the mean, as in Downdetector, by country and hour of \
            the week; both are scored alike.
            """)

    @Option(help: "How many services; 0 leaves the times out.")
    var services = 1000

    @Option(help: "How many ordinary days before anything happens; what is usual is known after three.")
    var days = 4

    @Option(help: ArgumentHelp("A folder of labelled recordings.", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("Fail when the recordings give a smaller F1.", valueName: "share"))
    var leastF1 = 0.0

    @Option(help: "How many weeks of one service are replayed.")
    var weeks = 52

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        var figures = Figures(bench: "detect")
        if services > 0 {
            try addTimes(to: &figures)
            if weeks > 0 { try addYear(to: &figures) }
        }
        if let data { try DetectBenchScores(of: data).add(to: &figures) }
        try figures.print(asJSON: json)
        guard figures.figures["f1"] ?? 1 >= leastF1 else { throw ExitCode.failure }
    }

    private func addTimes(to figures: inout Figures) throws {
        var world = try DetectBenchWorld(services: services)
        let aggregator = world.aggregator
        var state = AggregateState()
        var minute = Minute(29_000_160)
        let ordinary = max(1, 600 * services / 1000)
        func pass(
            _ minutes: Int, _ number: Int, service: Int? = nil, symptom: Symptom? = nil
        ) -> (fold: MinuteTimes, floor: MinuteTimes) {
            var (times, floor) = (MinuteTimes(), MinuteTimes())
            for _ in 0..<minutes {
                let arrivals = world.complaints(number, at: minute, service: service, symptom: symptom)
                times.measure { _ = aggregator.fold(&state, minute: minute, arrivals: arrivals) }
                floor.measure { Self.count(arrivals) }
                minute = minute.next
            }
            return (times, floor)
        }
        let learning = pass(max(0, days - 1) * 1440, ordinary)
        let normal = pass(1440, ordinary)
        let resident = ProcessFigures.residentMegabytes
        var snapshot = 0
        let keeping = try ContinuousClock().measure { snapshot = try state.json { try JSONEncoder().encode($0) }.count }
        let one = pass(30, 50_000, service: 3 % services, symptom: .loginFailure)
        let all = pass(30, 50_000, symptom: .loginFailure)
        let after = pass(360, ordinary)
        figures.add("minute_median_ms", normal.fold.median, "an ordinary minute of day \(days), \(ordinary) reports")
        figures.add("minute_p99_ms", normal.fold.p99, "")
        figures.add("minute_floor_ms", normal.floor.median, "floor: counted only")
        figures.add("minute_first_days_ms", learning.fold.median, "the days before it, median")
        figures.add("minute_after_ms", after.fold.median, "ordinary minutes after the outages, median")
        figures.add("outage_one_median_ms", one.fold.median, "50,000 reports of one service in a minute")
        figures.add("outage_one_most_ms", one.fold.most, "the slowest of 30 such minutes")
        figures.add("outage_all_median_ms", all.fold.median, "50,000 reports of all services in a minute")
        figures.add("outage_all_most_ms", all.fold.most, "the slowest of 30 such minutes")
        figures.add("outage_floor_ms", all.floor.median, "floor: counted only")
        figures.add("snapshot_ms", Double(keeping.inMilliseconds), "to write the state down, once an hour")
        figures.add("snapshot_mb", Double(snapshot) / 1e6, "")
        figures.add("memory_mb", resident, "resident after the ordinary days, \(services) services")
        figures.add("memory_peak_mb", ProcessFigures.peakMegabytes, "at the most")
    }

    private func addYear(to figures: inout Figures) throws {
        var world = try DetectBenchWorld(services: 1)
        let aggregator = world.aggregator
        var state = AggregateState()
        var minute = Minute(29_000_160)
        var reports = 0
        let began = ContinuousClock.now
        for _ in 0..<weeks * 7 * 1440 {
            let arrivals = world.complaints(world.draw(10) < 6 ? 1 : 0, at: minute)
            reports += arrivals.count
            _ = aggregator.fold(&state, minute: minute, arrivals: arrivals)
            minute = minute.next
        }
        let seconds = Double((ContinuousClock.now - began).inMilliseconds) / 1000
        figures.add("history_seconds", seconds, "\(weeks) weeks of one service, \(reports) reports, replayed")
    }

    private struct Cell: Hashable {
        let service: Service.ID
        let region: Region.ID?
        let symptom: Symptom
    }

    private static func count(_ arrivals: [Arrival]) {
        var counts: [Cell: Int] = [:]
        for arrival in arrivals {
            for symptom in arrival.symptoms {
                counts[Cell(service: arrival.service, region: arrival.region, symptom: symptom), default: 0] += 1
            }
        }
        precondition(counts.count <= arrivals.count)
    }
}
