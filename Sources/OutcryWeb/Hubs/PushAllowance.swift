import Synchronization

/// How many pushes may be read at once: each is held in memory whole, and may be large.
final class PushAllowance: Sendable {
    private let free: Mutex<Int>

    /// An allowance for `count` at once.
    init(_ count: Int) {
        free = Mutex(count)
    }

    /// Runs `body` if there is room for it; `nil` when there is none.
    func use<Result>(_ body: () async throws -> Result) async rethrows -> Result? {
        let isGranted = free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
        guard isGranted else { return nil }
        defer { free.withLock { $0 += 1 } }
        return try await body()
    }
}
