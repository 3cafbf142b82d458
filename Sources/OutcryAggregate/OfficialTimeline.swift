import OutcryModel

/// What an operator said, in the order in which it was said, each thing once.
enum OfficialTimeline {
    /// The most statements that are kept; of more, the ones said last.
    static let most = 200
    /// How far apart two sources may date the same words: the feeds of one page round differently.
    static let sameWords = Duration.seconds(300)

    /// Puts a statement in its place; `false` when it says nothing new.
    static func add(_ statement: OfficialStatement, to statements: inout [OfficialStatement]) -> Bool {
        guard !statements.contains(where: { repeats($0, statement) }) else { return false }
        let place = statements.lastIndex { $0.saidAt <= statement.saidAt }.map { $0 + 1 } ?? 0
        guard place > 0 || statements.count < most else { return false }
        statements.insert(statement, at: place)
        statements.removeFirst(max(0, statements.count - most))
        return true
    }

    /// Whether two statements are one: said at the same time, or told by two sources of nearly the same time.
    private static func repeats(_ one: OfficialStatement, _ other: OfficialStatement) -> Bool {
        guard one.stage == other.stage, one.text == other.text else { return false }
        let apart = max(one.saidAt, other.saidAt) - min(one.saidAt, other.saidAt)
        return one.source == other.source ? apart == .zero : apart <= sameWords
    }
}

extension OfficialStatement {
    /// Whether it may still be about an incident that opens at a minute: said within the last day, or of planned work
    /// that is not over.
    func matters(at minute: Minute) -> Bool {
        if saidAt.minute >= minute - 1440 { return true }
        guard let end = plannedUntil ?? plannedFrom else { return false }
        return end.minute >= minute
    }
}
