import Testing

@testable import OutcryWeb

struct SpentChallengesTests {
    private static let second: Int64 = 1_000_000_000
    private let start: Int64 = 1_795_348_800 * second

    /// A memory that can be asked within an expectation.
    private final class Memory {
        private var spent: SpentChallenges

        init(lifetime: Duration, most: Int = 1 << 18) {
            spent = SpentChallenges(lifetime: lifetime, most: most)
        }

        var count: Int { spent.count }

        func isGood(_ proof: AdmissionBook.Proof, at now: Int64) -> Bool { spent.isGood(proof, at: now) }

        func spend(_ proof: AdmissionBook.Proof, at now: Int64) { spent.spend(proof, at: now) }
    }

    private func proof(_ challenge: UInt64, key: UInt64? = nil) -> AdmissionBook.Proof {
        .solved(challenge: challenge, key: key)
    }

    @Test func `a challenge is spent for as long as it could be used`() {
        let spent = Memory(lifetime: .seconds(600))
        #expect(spent.isGood(proof(1), at: start))
        spent.spend(proof(1), at: start)
        for seconds in [0, 1, 599, 600, 601] {
            #expect(!spent.isGood(proof(1), at: start + Int64(seconds) * Self.second))
        }
    }

    @Test func `what cannot be used any more is forgotten`() {
        let spent = Memory(lifetime: .seconds(600))
        for hour in 0..<24 {
            for number in 0..<1000 {
                spent.spend(proof(UInt64(hour * 1000 + number)), at: start + Int64(hour * 3600) * Self.second)
            }
            #expect(spent.count <= 2000)
        }
    }

    @Test func `a memory that is full takes no further proof`() {
        let spent = Memory(lifetime: .seconds(600), most: 2)
        spent.spend(proof(1), at: start)
        spent.spend(proof(2), at: start)
        #expect(!spent.isGood(proof(3), at: start))
        #expect(spent.isGood(proof(3), at: start + 600 * Self.second))
    }

    @Test func `no proof is no good one`() {
        let spent = Memory(lifetime: .seconds(600))
        #expect(!spent.isGood(.none, at: start))
    }
}
