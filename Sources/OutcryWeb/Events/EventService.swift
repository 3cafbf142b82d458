import Logging
import OutcryModel
import OutcryPublish
import OutcryStore
import ServiceLifecycle

/// Reads what has changed after each step of the fold, once for all who listen, and keeps their streams alive.
struct EventService: ServiceLifecycle.Service {
    /// The most incidents that may change between two steps and still be told one by one.
    static let mostChanges = 1000

    let hub: EventHub
    let site: WebSite
    let logger: Logger
    /// How often a stream without events gives a sign of life.
    let heartbeat: Duration
    /// Suspends for a time.
    var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    /// Runs until it is told to stop.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await beat() }
                for await minute in site.view.foldedMinutes() { await publish(through: minute) }
                group.cancelAll()
            }
        }
    }

    private func beat() async {
        while !Task.isCancelled {
            do {
                try await pause(heartbeat)
                hub.beat()
            } catch {
                return
            }
        }
    }

    /// Tells what has changed since the last time. What cannot be read now is told the next time.
    func publish(through minute: Minute) async {
        guard let last = hub.position else { return hub.publish([], through: minute, publisher: site.publisher) }
        guard minute > last else { return }
        do {
            let changed = try await site.view.incidents(
                IncidentQuery(changedSince: last.next, limit: Self.mostChanges + 1))
            guard changed.count <= Self.mostChanges else {
                return hub.publish(
                    site.reset("More has changed at once than is told here.", at: minute), through: minute)
            }
            // What changed in minutes still to come is told with them.
            let events = ChangeEvent.events(
                of: changed.filter { $0.updatedAt <= minute }, after: last, publisher: site.publisher)
            hub.publish(events, through: minute, publisher: site.publisher)
        } catch {
            logger.error("events could not be read", metadata: ["error": "\(error)"])
        }
    }
}
