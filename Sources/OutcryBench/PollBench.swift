import ArgumentParser
import Logging
import OutcryCollect
import OutcryModel
import OutcryPipeline

struct PollBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll",
        abstract: "Thousands of sources from one process: lateness, CPU for each unchanged source, memory.",
        discussion: """
            EXAMPLE
              outcry-bench poll --sources 10000 --seconds 60

            A server in a process of its own answers each source under a host name of its own, first with a feed and \
            then with 304. The collector polls as it always does: each name resolved and checked, each host and each \
            registrable domain given its rest. The sink counts in memory. The floors fetch the same 304s with bare \
            SwiftNIO: over connections that stay open, and over a new connection for each.
            """)

    @Option(help: "How many sources, each on a host of its own, five to a registrable domain.")
    var sources = 10_000

    @Option(help: "How long to measure, in seconds, after the first round.")
    var seconds = 60

    @Option(help: "The interval of each source, in seconds.")
    var interval = 40

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let server = try PollServerProcess()
        defer { server.stop() }
        let (sink, lateness) = (PollBenchSink(), LatenessRecord())
        var settings = CollectSettings(contact: "https://outcry.example/bench")
        settings.allowLoopback = true
        let collector = Collector(
            sources: PollBenchHosts.sources(sources, port: server.port, interval: .seconds(interval)), sink: sink,
            time: SystemTime(), settings: settings, logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() },
            resolver: PollBenchHosts(), onDeparture: { lateness.note($1) })

        let polling = Task { try await collector.run() }
        // The first round is spread over the first interval; jitter makes the second a little longer.
        try await Task.sleep(for: .seconds(interval + interval / 4))
        let firstRound = lateness.takeAll()
        let (memory, cpu, start) = (ProcessFigures.residentMegabytes, ProcessFigures.cpuTime, ContinuousClock.now)
        let healthsBefore = sink.healths
        try await Task.sleep(for: .seconds(seconds))
        let spent = ProcessFigures.cpuTime - cpu
        let steady = lateness.takeAll()
        let passed = ContinuousClock.now - start
        let peak = ProcessFigures.peakMegabytes
        let steadyMemory = max(memory, ProcessFigures.residentMegabytes)
        polling.cancel()
        try? await polling.value
        guard let worst = steady.last else { throw ValidationError("Nothing was polled in \(seconds) s.") }

        let kept = try await PollFloor.measure(requests: steady.count, port: server.port, isKeptOpen: true)
        let fresh = try await PollFloor.measure(requests: steady.count, port: server.port, isKeptOpen: false)
        let polls = Double(steady.count)
        let each = spent.inMicroseconds / polls / 1000
        var figures = Figures(bench: "poll")
        figures.add("sources", Double(sources), "sources, a host each, every \(interval) s")
        figures.add("first_round_late_p99_ms", firstRound.quantile(0.99), "first round: \(firstRound.count) polls")
        figures.add("polls_per_second", polls / (passed.inMicroseconds / 1e6), "polls a second over \(seconds) s")
        figures.add("late_p50_ms", steady.quantile(0.5), "lateness of a request against its plan")
        figures.add("late_p99_ms", steady.quantile(0.99), "")
        figures.add("late_max_ms", Double(worst.inMilliseconds), "")
        figures.add("cpu_ms_per_unchanged", each, "CPU of a poll that is answered with 304")
        figures.add("floor_kept_open_cpu_ms", kept, "floor: bare NIO, connections stay open")
        figures.add("floor_fresh_cpu_ms", fresh, "floor: bare NIO, a connection for each")
        figures.add("over_floor_fresh", each / fresh, "CPU of a poll over that of a bare request like it")
        figures.add("memory_steady_mb", steadyMemory, "resident while polling")
        figures.add("memory_peak_mb", peak, "resident at the most, first round included")
        figures.add("feeds_read", Double(sink.deliveries), "feeds read in the first round")
        figures.add("entries_read", Double(sink.entries), "entries delivered, counted in memory")
        figures.add(
            "health_batches_per_second", Double(sink.healths.batches - healthsBefore.batches) / Double(seconds),
            "batches in which healths were saved")
        figures.add(
            "healths_saved", Double(sink.healths.saved - healthsBefore.saved), "healths saved in those batches")
        try figures.print(asJSON: json)
    }
}

extension [Duration] {
    /// A quantile of sorted durations, in milliseconds.
    fileprivate func quantile(_ share: Double) -> Double {
        isEmpty ? 0 : Double(self[Swift.min(count - 1, Int(Double(count) * share))].inMilliseconds)
    }
}

extension Duration {
    fileprivate var inMicroseconds: Double {
        Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12
    }
}
