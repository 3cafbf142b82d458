import Foundation
import OutcryCollect
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryPipeline

struct AdministrationDeskTests {
    private let store = MemoryStore()
    private let time = ManualTime()
    private let folder: TemporaryFolder
    private let now = Sample.noon.minute
    private static let catalogue = Catalogue(
        services: ["penlight", "heron"].map {
            Service(id: $0, name: $0.rawValue, aliases: [], category: .messaging, homePage: "https://\($0).example")
        },
        sources: [
            Source(id: "penlight/forum", kind: .forum, url: "https://ada:secret@forum.example/feed?key=7"),
            Source(id: "penlight/status", kind: .status, url: "https://status.example/"),
        ])

    init() throws {
        folder = try TemporaryFolder()
    }

    private var desk: AdministrationDesk {
        AdministrationDesk(
            engine: store, services: Self.catalogue.services,
            sources: SourceDesk(folder: folder.path, catalogue: Self.catalogue) { ["penlight/status"] },
            rememberedFor: 360, time: time)
    }

    private func keep(_ incidents: Incident...) async throws {
        try await store.record(
            FoldStep(progress: FoldProgress(through: now - 1, position: .start), incidents: incidents))
    }

    private func confirmed(
        _ service: Service.ID = "penlight", openedAt: Minute, state: IncidentState = .confirmed,
        updatedAt: Minute? = nil
    ) -> Incident {
        var incident = Sample.incident(service: service, openedAt: openedAt, state: state, updatedAt: updatedAt)
        incident.confirmedAt = openedAt
        return incident
    }

    private func audited() async throws -> [String] {
        try await store.auditEntries(after: 0, limit: 99).map {
            [$0.who, $0.action.rawValue, $0.subject, $0.outcome.rawValue, $0.reason ?? "-"].joined(separator: " ")
        }
    }

    // MARK: Incidents

    @Test func `what goes on is dismissed once`() async throws {
        let incident = confirmed(openedAt: now - 30)
        try await keep(incident)
        let decision = IncidentDecision(
            incident: incident.id, service: "penlight", action: .dismiss, decidedAt: Sample.noon)
        #expect(try await desk.dismiss(incident.id, by: "ada", because: "No.") == .taken(decision))
        #expect(try await desk.dismiss(incident.id, by: "bob", because: "No!") == .repeated)
        #expect(try await store.decisions(from: Sample.noon, before: .distant).count == 1)
        #expect(
            try await audited() == [
                "ada dismiss \(incident.id) done No.", "bob dismiss \(incident.id) repeated No!",
            ])
    }

    @Test func `what has ended is dismissed for as long as the fold remembers it`() async throws {
        let recent = confirmed(openedAt: now - 900, state: .ended, updatedAt: now - 354)
        let old = confirmed(openedAt: now - 901, state: .ended, updatedAt: now - 356)
        try await keep(recent, old)
        guard case .taken = try await desk.dismiss(recent.id, by: "ada", because: "x") else {
            Issue.record("it was not taken in")
            return
        }
        guard case .refused(let reason) = try await desk.dismiss(old.id, by: "ada", because: "x") else {
            Issue.record("it was not refused")
            return
        }
        #expect(reason.hasPrefix("It has been over for too long"))
        #expect(try await audited().last?.contains("refused") == true)
    }

    @Test func `what is dismissed stays so, and what is part of another is decided there`() async throws {
        let dismissed = confirmed(openedAt: now - 30, state: .dismissed)
        var merged = confirmed(openedAt: now - 31, state: .ended)
        merged.mergedInto = "other"
        let gone = confirmed("elsewhere", openedAt: now - 32)
        try await keep(dismissed, merged, gone)
        #expect(try await desk.dismiss(dismissed.id, by: "ada", because: "x") == .repeated)
        #expect(
            try await desk.dismiss(merged.id, by: "ada", because: "x")
                == .refused(reason: "It is part of other, in which it goes on."))
        #expect(
            try await desk.dismiss(gone.id, by: "ada", because: "x")
                == .refused(reason: "Its service is no longer in the catalogue."))
        #expect(try await desk.dismiss("none", by: "ada", because: "x") == .unknown("none"))
        #expect(try await store.decisions(from: Sample.noon, before: .distant).isEmpty)
    }

    @Test func `one becomes part of another of its service that goes on`() async throws {
        let (one, other) = (confirmed(openedAt: now - 30), confirmed(openedAt: now - 60))
        let suspected = Sample.incident(openedAt: now - 10)
        let foreign = confirmed("heron", openedAt: now - 20)
        let over = confirmed(openedAt: now - 90, state: .ended)
        try await keep(one, other, suspected, foreign, over)
        func outcome(_ id: Incident.ID, _ other: Incident.ID) async throws -> DecisionOutcome {
            try await desk.merge(id, into: other, by: "ada", because: nil)
        }
        #expect(try await outcome(one.id, one.id) == .refused(reason: "An incident is no part of itself."))
        #expect(try await outcome(one.id, foreign.id) == .refused(reason: "The incidents are of two services."))
        #expect(try await outcome(one.id, over.id) == .refused(reason: "\(over.id) does not go on."))
        #expect(try await outcome(over.id, one.id) == .refused(reason: "It is over."))
        #expect(try await outcome(one.id, "none") == .unknown("none"))
        guard case .refused = try await outcome(one.id, suspected.id) else {
            Issue.record("what is confirmed became part of a suspicion")
            return
        }
        guard case .taken(let decision) = try await outcome(one.id, other.id) else {
            Issue.record("it was not taken in")
            return
        }
        #expect(decision.action == .merge(into: other.id))
        guard case .refused = try await outcome(suspected.id, one.id) else {
            Issue.record("one became part of what is part of another by now")
            return
        }
        #expect(try await audited().contains("ada merge \(one.id) done into \(other.id)"))
    }

    // MARK: Reports

    @Test func `a judgement is kept with whose it is`() async throws {
        let held = Sample.report("a", hold: .links)
        _ = try await store.append([held])
        #expect(try await desk.heldReports(after: .start, limit: 9).map(\.report) == [held])
        #expect(try await desk.judge(held.id, .rejected, by: "ada", because: "An advert.") == .done(copy: nil))
        #expect(try await audited() == ["ada reject \(held.id) done An advert."])
    }

    // MARK: Sources

    @Test func `sources are paused as the command does it, and shown without what is secret`() async throws {
        let before = try await desk.sources()
        #expect(before.map(\.source.id) == ["penlight/forum", "penlight/status"])
        #expect(before.map(\.isPolled) == [false, true] && before.map(\.isPaused) == [false, false])
        #expect(before[0].address == "https://forum.example/feed?key=…")
        #expect(try await desk.setPaused(true, "penlight/forum", by: "ada", because: "It drips.") == .done)
        #expect(try await desk.setPaused(true, "penlight/forum", by: "ada", because: nil) == .repeated)
        #expect(try Roster.load(from: folder.path, with: Self.catalogue).paused == ["penlight/forum"])
        #expect(try await desk.sources().map(\.isPaused) == [true, false])
        #expect(try await desk.setPaused(false, "penlight/forum", by: "ada", because: nil) == .done)
        #expect(try Roster.load(from: folder.path, with: Self.catalogue).paused == [])
        #expect(
            try await audited().prefix(3) == [
                "ada pause penlight/forum begun It drips.", "ada pause penlight/forum done It drips.",
                "ada pause penlight/forum begun -",
            ])
    }

    @Test func `a source that is not there, or a list that cannot be read, is refused and noted`() async throws {
        #expect(try await desk.setPaused(true, "penlight/none", by: "ada", because: nil) == .unknown)
        try Data("sources: 7".utf8).write(to: folder.url.appendingPathComponent("sources.yaml"))
        guard case .refused = try await desk.setPaused(true, "penlight/forum", by: "ada", because: nil) else {
            Issue.record("it was not refused")
            return
        }
        await #expect(throws: StoreError.self) { try await desk.sources() }
        #expect(try await audited().filter { $0.contains("refused") }.count == 2)
    }

    @Test func `without an entry in the audit log nothing is done`() async throws {
        await store.fail(with: .full(path: "/data"))
        await #expect(throws: StoreError.full(path: "/data")) {
            try await desk.setPaused(true, "penlight/forum", by: "ada", because: nil)
        }
        #expect(try Roster.load(from: folder.path, with: Self.catalogue).paused == [])
    }
}

extension Timestamp {
    fileprivate static let distant = Timestamp(milliseconds: .max)
}
