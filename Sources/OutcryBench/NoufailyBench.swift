import ArgumentParser
import Foundation

struct NoufailyBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "noufaily",
        abstract: "Runs the fold on weekly series, as they are known from the surveillance of diseases.",
        discussion: """
            EXAMPLES
              python3 noufaily.py gen series 10 && outcry-bench noufaily series && python3 noufaily.py score series
              outcry-bench noufaily --quiet campylobacter.csv --tolerated 2 --caution 0.8

            The scenarios are those of Noufaily et al. (Statistics in Medicine 32, 2013): y.csv and y0.csv have a column \
            for each series, with outbreaks and without. The alarms of the last 49 weeks go to alarm_NAME.csv and \
            alarm0_NAME.csv beside them.

            What is mapped: the fold knows the hours of a week, and a season is 52 weeks. So a year becomes a week of \
            time and a week its 52nd part, 194 minutes, with its cases spread over it evenly; twelve years are twelve \
            weeks. What is usual is learnt from five years, once in seven weeks. There is one source, so nothing is \
            corroborated, no report follows another, and no more evidence is asked for after an alarm. The nominal run \
            length is told in weeks. A week has an alarm when an incident was opened in it or was open at its end.

            What cannot be mapped: the fold tests for a rate of four times the usual and more, and so needs some 2.2 times \
            the usual to gain evidence at all, while an outbreak in a series of 150 cases a week is half of them more.

            With --quiet the series of one file are run, and the alarms after the first two years are counted.
            """)

    @Argument(help: "The folder with y.csv and y0.csv.")
    var folder: String?

    @Option(help: "A file of quiet series instead.")
    var quiet: String?

    @Option(help: "How many times the usual is no evidence.")
    var tolerated = 1.0

    @Option(help: "What share of the evidence counts.")
    var caution = 1.0

    @Option(help: "Weeks within which one false alarm is nominally to be expected.")
    var runLength = 200.0

    @Option(help: "Years from which the usual is learnt.")
    var years = 5

    @Option(help: "The name of the method in the files.")
    var name = "outcry"

    @Flag(help: "Print one JSON object.")
    var json = false

    private static let firstTested = 575

    func validate() throws {
        guard (folder == nil) != (quiet == nil) else { throw ValidationError("name a folder, or --quiet with a file") }
    }

    func run() throws {
        let fold = try NoufailyFold(
            settings: NoufailyFold.settings(tolerated: tolerated, caution: caution, runLength: runLength, years: years))
        if let quiet { return try runQuiet(NoufailySeries(contentsOf: URL(fileURLWithPath: quiet)), fold) }
        var figures = Figures(bench: "noufaily")
        let folder = URL(fileURLWithPath: folder ?? ".")
        for kind in ["", "0"] {
            let series = try NoufailySeries(contentsOf: folder.appending(path: "y\(kind).csv"))
            let alarms = series.counts.map { fold.alarms(in: $0).byWeek }
            try NoufailySeries.write(
                alarms, names: series.names, from: Self.firstTested,
                to: folder.appending(path: "alarm\(kind)_\(name).csv"))
            let tested = alarms.map { $0.dropFirst(Self.firstTested) }
            let share = Double(tested.joined().count { $0 }) / Double(max(1, tested.joined().count))
            figures.add(
                kind.isEmpty ? "alarms" : "alarms_without_outbreak", share,
                "share of \(tested.joined().count) weeks of \(tested.count) series")
        }
        try figures.print(asJSON: json)
    }

    private func runQuiet(_ series: NoufailySeries, _ fold: NoufailyFold) throws {
        var figures = Figures(bench: "noufaily")
        var (all, decades) = (0, 0.0)
        for (name, counts) in zip(series.names, series.counts) {
            let alarms = fold.alarms(in: counts)
            let raised = alarms.raisedIn.filter { $0 >= 104 }
            let weeks = alarms.byWeek.dropFirst(104)
            all += raised.count
            decades += Double(weeks.count) / 522
            figures.add(
                name, Double(raised.count),
                """
                alarms, \(weeks.count { $0 }) of \(weeks.count) weeks, \(counts.reduce(0, +) / max(1, counts.count)) \
                cases a week: \(raised.prefix(12).map(String.init).joined(separator: " "))
                """)
        }
        figures.add("alarms", Double(all), "of \(series.names.count) series")
        figures.add("alarms_per_decade", Double(all) / max(decades, 1e-9), "of one series")
        try figures.print(asJSON: json)
    }
}
