import Foundation
import OutcryModel

/// Finds what a misspelt name may have meant.
struct NameIndex<Subject: Sendable>: Sendable {
    private let names: [(folded: [UInt8], subject: Subject)]
    /// The longest name worth comparing, in bytes: the work grows with the square of it.
    private let longest = 64

    /// An index of subjects by their names; one subject may have several.
    init(_ names: some Sequence<(name: String, subject: Subject)>) {
        self.names = names.map { (Array(Self.fold($0.name).utf8), $0.subject) }
    }

    /// The subject whose name is nearest, when it is near enough: a third of its letters at the most are wrong.
    func nearest(to text: String) -> Subject? {
        guard text.utf8.count <= longest else { return nil }
        let wanted = Array(Self.fold(text).utf8)
        guard !wanted.isEmpty else { return nil }
        var best: (distance: Int, subject: Subject)?
        for (name, subject) in names where abs(name.count - wanted.count) <= wanted.count / 3 {
            let distance = Self.distance(wanted, name)
            if distance <= wanted.count / 3, distance < best?.distance ?? .max { best = (distance, subject) }
        }
        return best?.subject
    }

    /// A name without case, accents and surrounding space.
    static func fold(_ name: String) -> String {
        name.trimmingCharacters(in: .whitespacesAndNewlines)
            .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// Subjects in the order of their names, which are folded once each: that costs far more than comparing them.
    static func sorted(_ subjects: [Subject], by name: (Subject) -> String) -> [Subject] {
        subjects.map { (folded: fold(name($0)), subject: $0) }.sorted { $0.folded < $1.folded }.map(\.subject)
    }

    /// How many letters have to be put in, left out, changed or swapped with their neighbour to get from one to the
    /// other (the optimal string alignment distance).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var twoAgo: [Int] = []
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(
                    previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, twoAgo[column - 1] + 1)
                }
                current.append(cost)
            }
            twoAgo = previous
            previous = current
        }
        return previous[right.count]
    }
}
