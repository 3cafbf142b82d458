import OutcryModel
import Testing

@testable import OutcryAggregate

struct DaylightRuleTests {
    /// The first and the last minute of summer time by law, in UTC.
    @Test(arguments: [
        (DaylightRule.europe, 60, "2026-03-29T01:00:00Z", "2026-10-25T00:59:00Z"),
        (.europe, 0, "2027-03-28T01:00:00Z", "2027-10-31T00:59:00Z"),
        (.europe, 120, "2024-03-31T01:00:00Z", "2024-10-27T00:59:00Z"),
        (.northAmerica, -300, "2026-03-08T07:00:00Z", "2026-11-01T05:59:00Z"),
        (.northAmerica, -480, "2024-03-10T10:00:00Z", "2024-11-03T08:59:00Z"),
        (.south, 600, "2026-10-03T16:00:00Z", "2027-04-03T15:59:00Z"),
    ])
    func `clocks go forward and back in the minute of the law`(
        rule: DaylightRule, offset: Int, first: String, last: String
    ) throws {
        let start = try #require(Timestamp(rfc3339: first)).minute.sinceEpoch
        let end = try #require(Timestamp(rfc3339: last)).minute.sinceEpoch
        #expect(!rule.holds(at: start - 1, offset: offset))
        #expect(rule.holds(at: start, offset: offset))
        #expect(rule.holds(at: (start + end) / 2, offset: offset))
        #expect(rule.holds(at: end, offset: offset))
        #expect(!rule.holds(at: end + 1, offset: offset))
    }

    @Test func `where clocks are never changed they are not`() {
        #expect((0..<366).allSatisfy { !DaylightRule.never.holds(at: 29_000_000 + $0 * 1440, offset: 60) })
    }
}
