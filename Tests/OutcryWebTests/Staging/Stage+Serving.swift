import ServiceLifecycle
import Testing

@testable import OutcryWeb

extension Stage {
    /// Runs the application as the program does, as a service of a group, with all that its configuration says of
    /// connections; shuts it down when the test is over.
    func serve(
        _ test: @Sendable (_ port: Int, _ application: WebApplication, _ stop: () async -> Void) async throws -> Void
    ) async throws {
        let (ports, told) = AsyncStream<Int>.makeStream()
        let application = try application(onServing: { port in
            told.yield(port)
            told.finish()
        })
        let group = ServiceGroup(configuration: ServiceGroupConfiguration(services: [application], logger: logger))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let port = try #require(await ports.first { _ in true })
            try await test(port, application) { await group.triggerGracefulShutdown() }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }
}
