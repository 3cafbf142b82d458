import Foundation
import OutcryClassify
import OutcryModel

/// How well the classifier does on messages it has not learned from, by language and by label.
struct LessonReport {
    private let lesson: Lesson
    private let heldOut: Corpus?

    /// A report of a lesson, and of its verdicts on messages that were kept from it.
    init(_ lesson: Lesson, heldOut: Corpus?) {
        self.lesson = lesson
        self.heldOut = heldOut
    }

    /// Prints the report for people, or as one JSON object.
    func print(asJSON: Bool) throws {
        var groups = [(name: "all", agreement: lesson.agreement())]
        groups += lesson.languages.map { (name: $0, agreement: lesson.agreement(in: $0)) }
        if let heldOut {
            groups.append((name: "held-out", agreement: lesson.agreement(on: heldOut)))
            groups.append((name: "held-out-en", agreement: lesson.agreement(on: heldOut.messages(in: "en"))))
        }
        if asJSON {
            var figures: [String: Double] = [:]
            for (name, agreement) in groups {
                for (column, value) in Self.columns(agreement) { figures["\(name)_\(column)"] = value }
            }
            for (label, tally) in Self.labels(groups[0].agreement) { figures[label] = tally.f1 }
            try Output.json(Answer(bench: "train", figures: figures))
            return
        }
        Swift.print(
            "Messages not learned from: F1, and shares of the right language and of “no place” left without one.")
        let names = Self.columns(groups[0].agreement).map(\.name)
        Swift.print((["            messages"] + names).joined(separator: "  "))
        for (name, agreement) in groups {
            let cells = Self.columns(agreement).map { column in
                Self.padded(Self.number(column.value), column.name.count)
            }
            let head = Self.padded(name, 11, atEnd: true) + " " + Self.padded("\(agreement.messages)", 8)
            Swift.print(([head] + cells).joined(separator: "  "))
        }
        Swift.print("\n     given  F1")
        for (label, tally) in Self.labels(groups[0].agreement) {
            Swift.print("\(Self.padded("\(tally.given)", 10))  \(Self.number(tally.f1))  \(label)")
        }
    }

    private struct Answer: Encodable {
        let bench: String
        let figures: [String: Double]
    }

    private static func columns(_ agreement: Agreement) -> [(name: String, value: Double)] {
        [
            ("symptoms_micro", agreement.symptomsF1), ("symptoms_macro", Agreement.macroF1(agreement.symptoms)),
            ("polarity_macro", Agreement.macroF1(agreement.polarities)),
            ("kind_macro", Agreement.macroF1(agreement.voices)), ("cause_micro", agreement.causesF1),
            ("language", agreement.languageShare), ("country", agreement.country.f1), ("city", agreement.city.f1),
            ("no_place", agreement.nowhereShare),
        ]
    }

    private static func labels(_ agreement: Agreement) -> [(String, LabelCount)] {
        func rows<Label: RawRepresentable<String> & CaseIterable & Hashable>(
            _ kind: String, _ tallies: [Label: LabelCount]
        ) -> [(String, LabelCount)] {
            Label.allCases.map { ("\(kind):\($0.rawValue)", tallies[$0] ?? LabelCount()) }
        }
        return rows("symptom", agreement.symptoms) + rows("polarity", agreement.polarities)
            + rows("kind", agreement.voices) + rows("cause", agreement.causes)
    }

    private static func number(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        return thousandths >= 1000 ? "1.000" : "0." + String(1000 + thousandths).dropFirst()
    }

    private static func padded(_ text: String, _ width: Int, atEnd: Bool = false) -> String {
        let padding = String(repeating: " ", count: max(0, width - text.count))
        return atEnd ? text + padding : padding + text
    }
}
