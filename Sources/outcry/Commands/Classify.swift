import ArgumentParser
import Foundation
import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryRegions

struct Classify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what messages are about.",
        discussion: """
            EXAMPLE
              echo '{"id":"1","text":"is GitHub down in Berlin?"}' | outcry classify

            Reads one JSON object a line, {"id", "text"} and optionally "lang", "service" and "region" as hints, and \
            writes one line for each, in the same order, with each tag's evidence as UTF-8 byte offsets. A line that \
            cannot be read gives {"error", "line"} in its place, and the exit code 1 after the last.

            With --explain it writes for people why each tag was given: the score it came to, what the lexicon and the \
            words added, the rules and the words.
            """)

    @Flag(help: "Say in words why each tag was given.")
    var explain = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() async throws {
        let regions = try RegionTree.standard()
        let classifier = try Classifier(
            services: try catalogue.load().services, regions: regions, gazetteer: try Gazetteer.standard())
        var failed = false
        var number = 0
        var input = StandardInput()
        while let line = try input.nextLine() {
            number += 1
            guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { continue }
            do {
                let request = try JSONDecoder().decode(WireRequest.self, from: Data(line))
                if explain {
                    print(ExplanationText(classifier.explain(request.text, hints: request.hints), of: request.text))
                } else {
                    try Output.json(classifier.answer(request))
                }
            } catch {
                failed = true
                try Output.json(Unreadable(error: Self.explanation(of: error), line: number))
            }
        }
        if failed { throw ExitCode.failure }
    }

    private struct Unreadable: Encodable {
        let error: String
        let line: Int
    }

    private static func explanation(of error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing."
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            context.codingPath.last.map { "“\($0.stringValue)” is not a text." } ?? "This is not a JSON object."
        case is DecodingError: "This is not JSON in UTF-8."
        default: "\(error)"
        }
    }
}
