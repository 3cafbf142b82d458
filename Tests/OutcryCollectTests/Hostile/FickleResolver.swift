import Synchronization

@testable import OutcryCollect

/// Resolves a name differently each time, as whoever controls it may.
final class FickleResolver: HostResolver {
    private let answers: Mutex<[[String]]>
    private let asked = Mutex(0)

    /// The answers, one after the other; the last one stays.
    init(_ answers: [[String]]) {
        self.answers = Mutex(answers)
    }

    /// How often it was asked.
    var count: Int { asked.withLock { $0 } }

    func addresses(of host: String) async throws -> [NetworkAddress] {
        asked.withLock { $0 += 1 }
        let found = answers.withLock { answers in
            answers.count > 1 ? answers.removeFirst() : answers.first ?? []
        }
        return found.compactMap { NetworkAddress($0) }
    }
}
