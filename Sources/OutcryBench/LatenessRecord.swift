import Synchronization

/// How late each request left.
final class LatenessRecord: Sendable {
    private let record = Mutex<[Duration]>([])

    func note(_ lateness: Duration) {
        record.withLock { $0.append(lateness) }
    }

    /// All since the last call, the least first.
    func takeAll() -> [Duration] {
        record.withLock { record in
            defer { record = [] }
            return record.sorted()
        }
    }
}
