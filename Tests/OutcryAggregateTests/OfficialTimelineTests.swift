import OutcryModel
import Testing

@testable import OutcryAggregate

struct OfficialTimelineTests {
    private let noon = Timestamp(seconds: 1_795_348_800)

    private func statement(
        _ text: String, stage: OfficialStage? = .investigating, source: Source.ID = "heron/atom",
        after seconds: Int = 0,
        from: Timestamp? = nil, until: Timestamp? = nil
    ) -> OfficialStatement {
        OfficialStatement(
            source: source, stage: stage, cause: nil, saidAt: noon + .seconds(seconds), learnedAt: noon, text: text,
            link: nil, plannedFrom: from, plannedUntil: until)
    }

    private func timeline(_ statements: [OfficialStatement]) -> [OfficialStatement] {
        var kept: [OfficialStatement] = []
        for statement in statements { _ = OfficialTimeline.add(statement, to: &kept) }
        return kept
    }

    @Test func `statements stand in the order in which they were said, not heard`() {
        let kept = timeline([statement("b", after: 60), statement("c", after: 90), statement("a")])
        #expect(kept.map(\.text) == ["a", "b", "c"])
    }

    @Test func `two sources that tell the same are heard once, and the same words said later anew`() {
        let kept = timeline([
            statement("a"), statement("a", source: "heron/rss", after: 40), statement("a", after: 1800),
            statement("a", source: "heron/rss", after: 3600), statement("a", stage: .resolved), statement("a"),
        ])
        #expect(kept.map(\.saidAt) == [0, 0, 1800, 3600].map { noon + .seconds($0) })
    }

    @Test func `of endless statements the last said are kept`() {
        let many = timeline((0..<500).map { statement("\($0)", after: $0) })
        #expect(many.count == OfficialTimeline.most)
        #expect(many.last?.text == "499")
        var full = many
        #expect(!OfficialTimeline.add(statement("before all"), to: &full))
        #expect(full == many)
    }

    @Test func `what was said a day ago matters no more, unless it is of work that is not over`() {
        let later = (noon + .seconds(3 * 86_400)).minute
        #expect(statement("a").matters(at: noon.minute + 1440))
        #expect(!statement("a").matters(at: later))
        #expect(statement("a", from: noon, until: later.start).matters(at: later))
        #expect(!statement("a", from: noon, until: (later - 1).start).matters(at: later))
    }
}
