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

    @Test func `a status entry rewritten with an update is a new report`() async throws {
        let first = FeedEntry(id: "1", title: "Trouble", text: "Investigating - we look into it")
        let second = FeedEntry(id: "1", title: "Trouble", text: "Resolved - done. Investigating - we look into it")
        #expect(try await intake.deliver([first], from: status) == 1)
        #expect(try await intake.deliver([second], from: status) == 1)
        #expect(try await intake.deliver([second], from: status) == 0)
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
        #expect(FeedIntake.words(of: FeedEntry(id: "a", text: text)).count == FeedIntake.mostCharacters)
    }
}
