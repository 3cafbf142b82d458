import ArgumentParser
import Foundation
import OutcryBacktest
import OutcryModel

struct Detect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the outages in a recording, strictly in the order in which its reports arrived.",
        discussion: """
            EXAMPLE
              outcry detect --meta meta.json --events events.csv.gz --output detections.jsonl

            The fold is the one of the live service; a report counts from the minute of its arrival on. Each confirmed \
            incident is one line of JSON, the one confirmed first first, with minutes counted from the recording's first.
            """)

    @Option(help: ArgumentHelp("The world: its regions, services, symptoms and sources, as JSON.", valueName: "file"))
    var meta: String

    @Option(help: ArgumentHelp("The reports, as CSV, plain or packed by gzip.", valueName: "file"))
    var events: String

    @Option(help: ArgumentHelp("Where to write the lines; default: standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var detection: DetectionOptions

    @Flag(help: "Print every incident with the evidence of each decision, for people; lines go only to --output.")
    var explain = false

    func run() throws {
        guard let json = FileManager.default.contents(atPath: meta) else { throw CommandError.notAFile(meta) }
        let world = try RecordedWorld(json: json)
        var playback = Playback(of: world, settings: try detection.settings())
        let incidents = try playback.incidents(ofEventsAt: events)
        let lines = try incidents.compactMap { Detection($0, in: world) }.map(Output.canonical)
        if let output {
            let text = lines.map { $0 + [0x0A] }.reduce(into: Data()) { $0 += $1 }
            do {
                try text.write(to: URL(fileURLWithPath: output))
            } catch {
                throw CommandError.notWritable(output, reason: error.localizedDescription)
            }
        } else if !explain {
            for line in lines { Output.line(String(decoding: line, as: UTF8.self)) }
        }
        if explain { for incident in incidents { Output.line(DecisionText(incident).description) } }
        Output.note("\(playback.reports) reports of \(world.minutes) minutes: \(lines.count) confirmed incidents.")
    }
}
