import OutcryClassify
import OutcryModel
import OutcryRegions
import OutcrySimulate
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryPipeline

/// What becomes of submissions on the road.
struct IntakeTests {
    private let start = Timestamp(seconds: 1_795_348_800)
    private let service = Scenario.kestrelMobile.service
    private let store = MemoryStore()
    private let time: ManualTime
    private let road: Pipeline

    init() async throws {
        time = ManualTime(start)
        let regions = try RegionTree.standard()
        road = try await Pipeline(
            services: [service], log: store, store: store,
            classifier: try Classifier(services: [service], regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: time)
    }

    private func submission(_ number: Int = 0, hold: Hold? = nil) -> Submission {
        Submission(
            service: service.id, symptoms: [.noConnectivity], region: "DE-BY", text: "nichts geht",
            occurredAt: nil, idempotencyKey: "key-\(number)",
            origin: Origin(prefix: "192.0.2.\(number)/24", userAgent: "agent"), hold: hold)
    }

    /// How many are counted once the minute is over.
    private func counted() async throws -> Int {
        time.advance(by: .seconds(60))
        try await road.foldWhatIsOver()
        let query = TallyQuery(service: service.id, from: start.minute, to: start.minute + 5, symptom: .together)
        return try await store.tallies(query).map(\.reporters).reduce(0, +)
    }

    @Test func `submissions at once are answered in order, each by itself`() async throws {
        let acceptances = try await road.accept([submission(1), submission(2), submission(1)])
        #expect(acceptances.map(\.outcome) == [.accepted, .accepted, .repeated])
        #expect(acceptances[0].id == acceptances[2].id)
        #expect(acceptances[0].token == acceptances[2].token)
        #expect(acceptances[0].token != acceptances[1].token)
        #expect(try await counted() == 2)
    }

    /// The answer by the road on which nobody waits.
    private func acceptShortly(_ submission: Submission) async throws -> Acceptance {
        let result = await withCheckedContinuation { caller in
            road.accept(submission) { caller.resume(returning: $0) }
        }
        return try result.get()()
    }

    @Test func `where nobody waits the answers are the same`() async throws {
        // The first has to read the keys and the count, which the others find.
        for number in 1...3 {
            let first = try await acceptShortly(submission(number, hold: number == 3 ? .links : nil))
            #expect(first.outcome == .accepted)
            #expect(first.hold == (number == 3 ? .links : nil))
            let again = try await road.accept(submission(number))
            #expect(again.outcome == .repeated)
            #expect(again.id == first.id)
            #expect(again.token == first.token)
            #expect(again.verdict == first.verdict)
            #expect(again.others == first.others)
            let third = try await acceptShortly(submission(number))
            #expect(third.outcome == .repeated)
            #expect(third.hold == first.hold)
        }
        let other = Submission(
            service: service.id, symptoms: [.slow], region: nil, text: nil, occurredAt: nil, idempotencyKey: "key-1",
            origin: Origin(prefix: "198.51.100.0/24", userAgent: "agent"))
        let conflict = try await acceptShortly(other)
        #expect(conflict.outcome == .conflict)
        #expect(conflict.token == nil)
        #expect(try await counted() == 2)
        await store.fail(with: .busy)
        await #expect(throws: StoreError.busy) { try await acceptShortly(submission(4)) }
    }

    @Test func `a held report is kept, understood, and not counted`() async throws {
        let acceptance = try await road.accept(submission(hold: .advert))
        #expect(acceptance.hold == .advert)
        #expect(try await counted() == 0)
        #expect(try await store.verdict(on: acceptance.id) != nil)
        #expect(await store.reports.map(\.hold) == [.advert])
    }

    @Test func `whoever sends a held report again is told that it is held`() async throws {
        _ = try await road.accept(submission(hold: .links))
        let again = try await road.accept(submission())
        #expect(again.outcome == .repeated)
        #expect(again.hold == .links)
    }

    @Test func `a report withdrawn within its minute is never counted`() async throws {
        let kept = try await road.accept(submission(1))
        let withdrawn = try await road.accept(submission(2))
        let token = try #require(withdrawn.token)
        #expect(try await road.withdraw(withdrawn.id, token: token))
        #expect(try await road.withdraw(withdrawn.id, token: token))
        #expect(try await counted() == 1)
        #expect(try await store.verdict(on: withdrawn.id) == nil)
        #expect(try await store.verdict(on: kept.id) != nil)
    }

    @Test func `only the token of a report withdraws it`() async throws {
        let mine = try await road.accept(submission(1))
        let other = try await road.accept(submission(2))
        let token = try #require(other.token)
        for wrong in ["", "x", token, token.uppercased(), String(repeating: "0", count: 32)] {
            #expect(try await !road.withdraw(mine.id, token: wrong))
        }
        #expect(try await counted() == 2)
    }

    @Test func `whoever sends other content under a key gets no token`() async throws {
        _ = try await road.accept(submission(1))
        let other = Submission(
            service: service.id, symptoms: [.slow], region: nil, text: nil, occurredAt: nil, idempotencyKey: "key-1",
            origin: Origin(prefix: "198.51.100.0/24", userAgent: "agent"))
        let acceptance = try await road.accept(other)
        #expect(acceptance.outcome == .conflict)
        #expect(acceptance.token == nil)
    }

    @Test func `a token is known to no other instance`() async throws {
        let tokens = WithdrawalTokens(store: store)
        let id = ReportID(at: start)
        #expect(try await tokens.code().token(of: id) == WithdrawalTokens(store: store).code().token(of: id))
        #expect(try await tokens.code().token(of: id) != WithdrawalTokens(store: MemoryStore()).code().token(of: id))
        #expect(try await tokens.code().token(of: id).utf8.count == 32)
    }

    @Test func `networks are told apart, whatever the agent`() async throws {
        func report(_ prefix: String, _ agent: String) -> Submission {
            Submission(
                service: service.id, symptoms: [.slow], region: nil, text: nil, occurredAt: nil, idempotencyKey: nil,
                origin: Origin(prefix: prefix, userAgent: agent))
        }
        _ = try await road.accept([
            report("192.0.2.0/24", "a"), report("192.0.2.0/24", "b"), report("2001:db8::/48", "a"),
        ])
        let networks = await store.reports.map(\.network)
        #expect(networks[0] != nil)
        #expect(networks[0] == networks[1])
        #expect(networks[0] != networks[2])
        #expect(Set(await store.reports.map(\.reporter)).count == 3)
    }

    @Test func `how many others report is counted anew each minute`() async throws {
        #expect(try await road.accept(submission(1)).others == 0)
        _ = try await counted()
        #expect(try await road.accept(submission(2)).others == 1)
        #expect(try await road.accept(submission(3)).others == 1)
        _ = try await counted()
        #expect(try await road.accept(submission(4)).others == 3)
    }
}
