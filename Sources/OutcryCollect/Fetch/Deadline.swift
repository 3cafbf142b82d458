/// Runs a piece of work and gives it up when it takes longer than a limit, by a clock that measures real time: a server
/// that stalls does so in seconds, whatever the hands of a rehearsal show.
func givingUp<Result: Sendable>(
    after limit: Duration, with failure: CollectError, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: limit)
            return nil
        }
        guard let first = try await group.next(), let result = first else { throw failure }
        return result
    }
}
