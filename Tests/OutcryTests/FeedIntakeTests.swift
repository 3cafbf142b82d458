import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryPipeline

struct FeedIntakeTests {
    private let time = ManualTime()
    private let store = MemoryStore()
    private let forum = Source(
        id: "heron/forum", kind: .forum, url: "https://heron.example/latest.rss", service: "heron")
    private let status = Source(
        id: "heron/status", kind: .status, url: "https://status.heron.example/history.atom", service: "heron")

    private var intake: FeedIntake { FeedIntake(log: store, store: store, time: time) }

    private func log() async throws -> [Report] {
        try await store.read(after: .start, before: Timestamp(milliseconds: .max), limit: 100).map(\.report)
    }

    @Test func `an entry seen again is no new report`() async throws {
        let entry = FeedEntry(id: "a", title: "Heron is down")
        #expect(try await intake.deliver([entry], from: forum) == 1)
        #expect(try await intake.deliver([entry, FeedEntry(id: "b", title: "Me too")], from: forum) == 1)
        #expect(try await log().map(\.key) == ["a", "b"])
    }

    @Test func `a forum entry edited later is still the same report`() async throws {
        #expect(try await intake.deliver([FeedEntry(id: "a", text: "down")], from: forum) == 1)
        #expect(try await intake.deliver([FeedEntry(id: "a", text: "down, edit: solved")], from: forum) == 0)
    }

    @Test func `an entry whose address carries another session at each reading is still the same report`() async throws
    {
        let address = "https://heron.example/viewtopic.php?t=7&utm_source=feed&PHPSESSID="
        #expect(try await intake.deliver([FeedEntry(id: address + "1", text: "down")], from: forum) == 1)
        #expect(try await intake.deliver([FeedEntry(id: address + "2", text: "down")], from: forum) == 0)
        let update = FeedEntry(id: address + "1", text: "Resolved - done.")
        #expect(try await intake.deliver([update], from: status) == 1)
        #expect(try await intake.deliver([FeedEntry(id: address + "2", text: update.text)], from: status) == 0)
    }

    @Test func `two entries that a feed gives one id are two reports`() async throws {
        let entries = [
            FeedEntry(id: "a", text: "down again", distinction: "b2"), FeedEntry(id: "a", text: "down"),
        ]
        #expect(try await intake.deliver(entries, from: forum) == 2)
        #expect(try await intake.deliver(entries, from: forum) == 0)
    }

    @Test func `a status entry rewritten with an update is a new report`() async throws {
        let first = FeedEntry(id: "1", title: "Trouble", text: "Investigating - we look into it")
        let second = FeedEntry(id: "1", title: "Trouble", text: "Resolved - done. Investigating - we look into it")
        #expect(try await intake.deliver([first], from: status) == 1)
        #expect(try await intake.deliver([second], from: status) == 1)
        #expect(try await intake.deliver([second], from: status) == 0)
    }

    // MARK: Status pages

    private func history(_ updates: [(String, String)], updated: Timestamp? = nil) -> FeedEntry {
        FeedEntry(
            id: "1", link: "https://status.heron.example/1", title: "Sign-in fails",
            text: updates.map { "\($0)\n\($1)" }.joined(separator: "\n\n"), author: "Heron",
            published: Timestamp(rfc3339: "2026-11-22T12:05:00Z"), updated: updated ?? time.now())
    }

    private let investigating = ("Nov 22, 12:05 UTC", "Investigating - We look into it.\nAffected components: API (EU)")
    private let still = ("Nov 22, 12:10 UTC", "Update - The cause has been identified, we think.")
    private let again = ("Nov 22, 12:15 UTC", "Update - The cause has been identified, we think.")
    private let resolved = ("Nov 22, 12:20 UTC", "Resolved - Done.")

    @Test func `each update of a status entry is a report of its own, said at its time`() async throws {
        time.advance(to: try #require(Timestamp(rfc3339: "2026-11-22T12:30:00Z")))
        #expect(try await intake.deliver([history([resolved, still, investigating])], from: status) == 3)
        let reports = try await log()
        #expect(reports.map { $0.official?.stage } == [.investigating, nil, .resolved])
        #expect(
            reports.map(\.occurredAt.rfc3339) == [
                "2026-11-22T12:05:00Z", "2026-11-22T12:10:00Z", "2026-11-22T12:20:00Z",
            ])
        #expect(
            reports.map(\.text) == [
                "Sign-in fails\nWe look into it.",
                "Sign-in fails\nUpdate - The cause has been identified, we think.", "Sign-in fails\nDone.",
            ])
        #expect(reports.allSatisfy { $0.official?.components == ["API (EU)"] })
        #expect(reports.allSatisfy { $0.reporter == nil && $0.link == "https://status.heron.example/1" })
        #expect(Set(reports.map(\.key)).count == 3)
    }

    @Test func `a rewritten entry adds only what is new, and the same words said again count on`() async throws {
        time.advance(to: try #require(Timestamp(rfc3339: "2026-11-22T12:30:00Z")))
        #expect(try await intake.deliver([history([investigating])], from: status) == 1)
        #expect(try await intake.deliver([history([still, investigating])], from: status) == 1)
        #expect(try await intake.deliver([history([again, still, investigating])], from: status) == 1)
        #expect(try await intake.deliver([history([resolved, again, still, investigating])], from: status) == 1)
        #expect(try await intake.deliver([history([resolved, again, still, investigating])], from: status) == 0)
    }

    @Test func `a date that changes alone is no news, whether the updates have dates or not`() async throws {
        time.advance(to: try #require(Timestamp(rfc3339: "2026-11-22T12:30:00Z")))
        let plain = FeedEntry(id: "2", title: "Slow", text: "Search is slow.", updated: time.now())
        #expect(try await intake.deliver([history([resolved, investigating]), plain], from: status) == 3)
        time.advance(by: .seconds(3600))
        var touched = plain
        touched.updated = time.now()
        #expect(try await intake.deliver([history([resolved, investigating]), touched], from: status) == 0)
    }

    @Test func `an update from the future is said when we learn of it, an undated one no earlier than its entry`()
        async throws
    {
        time.advance(to: try #require(Timestamp(rfc3339: "2026-11-22T12:30:00Z")))
        let ahead = history([("Nov 22, 18:00 UTC", "Monitoring - We watch.")])
        let undated = FeedEntry(
            id: "3", text: "Resolved: done.\nInvestigating: we look.",
            published: Timestamp(rfc3339: "2026-11-22T12:00:00Z"), updated: Timestamp(rfc3339: "2026-11-22T12:20:00Z"))
        _ = try await intake.deliver([ahead, undated], from: status)
        let reports = try await log()
        #expect(reports.first { $0.official?.stage == .monitoring }?.occurredAt == time.now())
        #expect(
            reports.filter { $0.key.hasPrefix("3#") }.map(\.occurredAt.rfc3339) == [
                "2026-11-22T12:00:00Z", "2026-11-22T12:20:00Z",
            ])
    }

    @Test func `a forum's entry is never an operator's update`() async throws {
        _ = try await intake.deliver([history([resolved, investigating])], from: forum)
        #expect(try await log().map(\.official) == [nil])
    }

    @Test func `the oldest entry comes first in the log, whatever the feed's order`() async throws {
        let entries = [3, 1, 2].map { hour in
            FeedEntry(id: "\(hour)", text: "down", published: time.now() - .seconds(3600 * hour))
        }
        _ = try await intake.deliver(entries, from: forum)
        #expect(try await log().map(\.key) == ["3", "2", "1"])
    }

    @Test func `an entry from the future happened when we learned of it`() async throws {
        let entry = FeedEntry(id: "a", text: "down", published: time.now() + .seconds(7200))
        _ = try await intake.deliver([entry], from: forum)
        let report = try #require(try await log().first)
        #expect(report.occurredAt == report.receivedAt)
    }

    @Test func `the author is hashed and not kept`() async throws {
        let entries = ["a", "b"].map { FeedEntry(id: $0, text: "down", author: "Rosalind Canary") }
        _ = try await intake.deliver(entries, from: forum)
        let reports = try await log()
        #expect(reports[0].reporter != nil)
        #expect(reports[0].reporter == reports[1].reporter)
        #expect(!"\(reports)".contains("Canary"))
    }

    @Test func `the title is not said twice`() {
        #expect(FeedIntake.words(of: FeedEntry(id: "a", title: "Down", text: "Down for me")) == "Down for me")
        #expect(FeedIntake.words(of: FeedEntry(id: "a", title: "Help", text: "Down for me")) == "Help\nDown for me")
        #expect(FeedIntake.words(of: FeedEntry(id: "a", title: "Help")) == "Help")
    }

    @Test func `an endless entry is cut`() {
        let text = String(repeating: "x", count: 100_000)
        #expect(FeedIntake.words(of: FeedEntry(id: "a", text: text)).count == Report.mostCharacters)
    }
}
