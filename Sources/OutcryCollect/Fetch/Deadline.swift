import AsyncHTTPClient
import NIOCore
import OutcryModel

/// Runs a piece of work and gives it up when it takes longer than a limit, by a clock that measures real time: a server
/// that stalls does so in seconds, whatever the hands of a rehearsal show.
func givingUp<Result: Sendable>(
    after limit: Duration, with failure: CollectError, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await work() }
        group.addTask {
            // The timer of an event loop goes when it is cancelled; a sleeping task leaves its timer behind until it
            // fires, half a minute of them with hundreds of polls a second.
            let timer = HTTPClient.defaultEventLoopGroup.any().scheduleTask(
                in: .milliseconds(limit.inMilliseconds)
            ) {}
            try? await withTaskCancellationHandler {
                try await timer.futureResult.get()
            } onCancel: {
                timer.cancel()
            }
            // Whoever is cancelled has not been too slow.
            try Task.checkCancellation()
            return nil
        }
        guard let first = try await group.next(), let result = first else { throw failure }
        return result
    }
}
