import Testing

@testable import OutcryWeb

struct AdmissionBookTests {
    private typealias Decision = AdmissionBook.Decision

    private static let second: Int64 = 1_000_000_000
    private let start: Int64 = 1_795_348_800 * second

    private func book(
        network: String? = nil, overall: String? = "100/100s", share: String = "2/60s", proof: ProofMode = .flood
    ) throws -> Desk {
        var settings = AbuseSettings()
        settings.reportsPerNetwork = try network.map { try #require(RateLimit($0)) }
        settings.reportsOverall = try overall.map { try #require(RateLimit($0)) }
        settings.reportsWithoutProof = try #require(RateLimit(share))
        settings.proof = proof
        return Desk(AdmissionBook(settings, challengesLast: .seconds(600)))
    }

    /// A book that can be asked within an expectation.
    private final class Desk {
        private var book: AdmissionBook

        init(_ book: AdmissionBook) {
            self.book = book
        }

        func decide(_ key: UInt64, count: Int, proof: AdmissionBook.Proof, at now: Int64) -> Decision {
            book.decide(key, count: count, proof: proof, at: now)
        }

        func asksForProof(at now: Int64) -> Bool { book.asksForProof(at: now) }

        func hardness(at now: Int64) -> Int { book.hardness(at: now) }

        func leftForAll(at now: Int64) -> Int? { book.standingOfAll(at: now)?.left }

        func left(of key: UInt64, at now: Int64) -> Int? { book.standing(of: key, at: now)?.left }
    }

    /// Takes so many reports, each of another network.
    private func crowd(_ count: Int, _ book: Desk, at now: Int64) {
        for number in 0..<count { _ = book.decide(1_000_000 + UInt64(number), count: 1, proof: .none, at: now) }
    }

    @Test func `a network that has used its bucket waits, and others do not`() throws {
        let book = try book(network: "3/3s")
        for _ in 0..<3 { #expect(book.decide(1, count: 1, proof: .none, at: start) == .admitted(isHeld: false)) }
        #expect(book.decide(1, count: 1, proof: .none, at: start) == .networkIsOver(wait: Self.second))
        #expect(book.decide(2, count: 1, proof: .none, at: start) == .admitted(isHeld: false))
        #expect(book.decide(1, count: 1, proof: .none, at: start + Self.second) == .admitted(isHeld: false))
    }

    @Test func `who is turned away pays nothing`() throws {
        let book = try book(network: "10/10s")
        #expect(book.decide(1, count: 10, proof: .none, at: start) == .admitted(isHeld: false))
        let left = book.leftForAll(at: start)
        for _ in 0..<50 { _ = book.decide(1, count: 1, proof: .none, at: start) }
        #expect(book.leftForAll(at: start) == left)
    }

    @Test func `a flood begins below half and ends above three quarters`() throws {
        let book = try book()
        crowd(50, book, at: start)
        #expect(!book.asksForProof(at: start))
        crowd(1, book, at: start)
        #expect(book.asksForProof(at: start))
        #expect(book.asksForProof(at: start + 25 * Self.second))
        #expect(!book.asksForProof(at: start + 26 * Self.second))
    }

    @Test func `during a flood a network counts within its share, and beyond it is held`() throws {
        let book = try book()
        crowd(51, book, at: start)
        let decisions = (0..<4).map { _ in book.decide(1, count: 1, proof: .none, at: start) }
        #expect(decisions.map { $0 == .admitted(isHeld: true) } == [false, false, true, true])
        #expect(book.decide(2, count: 1, proof: .none, at: start) == .admitted(isHeld: false))
    }

    @Test func `a proof makes a report count, once`() throws {
        let book = try book(share: "1/60s")
        crowd(51, book, at: start)
        _ = book.decide(1, count: 1, proof: .none, at: start)
        let proof = AdmissionBook.Proof.solved(challenge: 7, key: nil)
        #expect(book.decide(1, count: 1, proof: proof, at: start) == .admitted(isHeld: false))
        #expect(book.decide(1, count: 1, proof: proof, at: start) == .admitted(isHeld: true))
    }

    @Test func `a report that is sent again with its proof counts again`() throws {
        let book = try book(share: "1/60s")
        crowd(51, book, at: start)
        _ = book.decide(1, count: 1, proof: .none, at: start)
        let proof = AdmissionBook.Proof.solved(challenge: 7, key: 40)
        let other = AdmissionBook.Proof.solved(challenge: 7, key: 41)
        let decisions = [proof, proof, other].map { book.decide(1, count: 1, proof: $0, at: start) }
        #expect(decisions.map { $0 == .admitted(isHeld: true) } == [false, false, true])
    }

    @Test func `when nothing is left, proofs and shares still pass, and what floods waits`() throws {
        let book = try book(share: "1/1000s")
        _ = book.decide(1, count: 1000, proof: .none, at: start)
        #expect(book.leftForAll(at: start) == 0)
        #expect(book.decide(2, count: 1, proof: .none, at: start) == .admitted(isHeld: false))
        #expect(book.decide(2, count: 1, proof: .none, at: start) == .allAreOver(wait: Self.second))
        let proof = AdmissionBook.Proof.solved(challenge: 7, key: nil)
        #expect(book.decide(2, count: 1, proof: proof, at: start) == .admitted(isHeld: false))
    }

    @Test func `a batch is no way around the share or the proofs`() throws {
        let book = try book(overall: "1000/1000s", share: "2/60s")
        crowd(501, book, at: start)
        #expect(book.decide(1, count: 2, proof: .none, at: start) == .admitted(isHeld: false))
        #expect(book.decide(2, count: 3, proof: .none, at: start) == .admitted(isHeld: true))
        let proof = AdmissionBook.Proof.solved(challenge: 7, key: nil)
        #expect(book.decide(3, count: 3, proof: proof, at: start) == .admitted(isHeld: true))
        #expect(book.decide(3, count: 2, proof: proof, at: start) == .admitted(isHeld: false))
    }

    @Test func `the reserve ends, too`() throws {
        let book = try book()
        _ = book.decide(1, count: 1000, proof: .none, at: start)
        crowd(200, book, at: start)
        #expect(book.decide(5, count: 1, proof: .none, at: start) == .allAreOver(wait: Self.second))
    }

    @Test func `a thousand forged networks do not keep an honest one out`() throws {
        let book = try book(network: "3000/60s", overall: "30000/60s", share: "30/60s")
        var counted = 0
        for round in 0..<100 {
            for network in 0..<1000 {
                let decision = book.decide(UInt64(network) << 20, count: 1, proof: .none, at: start)
                if decision == .admitted(isHeld: false) { counted += 1 }
            }
            if round == 99 {
                #expect(
                    book.decide(1, count: 1, proof: .solved(challenge: 1, key: nil), at: start)
                        != .admitted(isHeld: true))
            }
        }
        #expect(counted <= 60_000)
        // A minute later there is room again, and the flood goes on: the honest network is let in and counts.
        let later = start + 10 * Self.second
        for network in 0..<5000 { _ = book.decide(UInt64(network % 1000) << 20, count: 1, proof: .none, at: later) }
        #expect(book.decide(2, count: 1, proof: .none, at: later) == .admitted(isHeld: false))
    }

    @Test(arguments: [(ProofMode.off, false), (.flood, false), (.always, true)])
    func `without a flood only “always” asks for proofs`(mode: ProofMode, isHeld: Bool) throws {
        let book = try book(proof: mode)
        #expect(book.decide(1, count: 1, proof: .none, at: start) == .admitted(isHeld: isHeld))
        #expect(book.decide(1, count: 1, proof: .solved(challenge: 1, key: nil), at: start) == .admitted(isHeld: false))
    }

    @Test func `without proofs a flood holds nothing`() throws {
        let book = try book(proof: .off)
        let decisions = (0..<100).map { _ in book.decide(1, count: 1, proof: .none, at: start) }
        #expect(decisions.allSatisfy { $0 == .admitted(isHeld: false) })
    }

    @Test func `challenges grow harder as less is left, and only in a flood`() throws {
        let book = try book()
        var hardness: [Int] = []
        for _ in 0..<5 {
            hardness.append(book.hardness(at: start))
            crowd(20, book, at: start)
        }
        #expect(hardness == [1, 1, 1, 2, 4])
        #expect(book.hardness(at: start) == 8)
        #expect(book.hardness(at: start + 100 * Self.second) == 1)
    }

    @Test func `without limits everything is let in`() throws {
        let book = try book(network: nil, overall: nil)
        let decisions = (0..<1000).map { _ in book.decide(1, count: 1000, proof: .none, at: start) }
        #expect(decisions.allSatisfy { $0 == .admitted(isHeld: false) })
        #expect(book.left(of: 1, at: start) == nil)
    }
}
