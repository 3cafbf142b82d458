import OutcryClassify
import OutcryModel

/// An explanation as lines for people.
struct ExplanationText: CustomStringConvertible {
    private let explanation: Explanation
    private let text: String

    init(_ explanation: Explanation, of text: String) {
        self.explanation = explanation
        self.text = text
    }

    /// The message, then each tag with its reasons, then what came near.
    var description: String {
        let weighed = Set(explanation.weighings.map(\.label))
        var lines = ["“\(TerminalText.plain(text))”"]
        for evidence in explanation.verdict.evidence where !weighed.contains(evidence.tag) {
            let words = evidence.start < evidence.end ? "  “\(words(evidence.start..<evidence.end))”" : ""
            lines.append("  \(Self.padded(evidence.tag))  \(evidence.rule)\(words)")
        }
        for weighing in explanation.weighings where weighing.stands { lines.append(line(weighing)) }
        let near = explanation.weighings.filter { !$0.stands }
        if !near.isEmpty {
            lines.append("  came near:")
            lines += near.map(line)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ weighing: Explanation.Weighing) -> String {
        let sum =
            "\(Self.number(weighing.start)) start, \(Self.number(weighing.lexicon)) lexicon, "
            + "\(Self.number(weighing.words)) words"
        let reasons = weighing.reasons.map { "\n      \($0.rule)  “\(words($0.range))”" }.joined()
        return "  \(Self.padded(weighing.label))  \(Self.number(weighing.score)) = \(sum)\(reasons)"
    }

    private func words(_ range: Range<Int>) -> String {
        TerminalText.plain(String(decoding: Array(text.utf8)[range], as: UTF8.self))
    }

    private static func number(_ value: Float) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = String(100 + abs(hundredths) % 100).dropFirst()
        return (hundredths < 0 ? "-" : "+") + "\(abs(hundredths) / 100).\(digits)"
    }

    private static func padded(_ text: String) -> String {
        text + String(repeating: " ", count: max(0, 26 - text.count))
    }
}
