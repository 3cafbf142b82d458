import Foundation
import OutcryModel
import OutcryStore
import OutcryStoreSQLite
import Synchronization

/// The writer of the store alone: reports one by one, without waiting for each, so that it gathers them.
struct IngestWriter {
    /// How many batches wait at any time, so that a whole one always does.
    private static let batchesWaiting = 4

    /// Reports as the endpoint makes them: ids in the order of time, keys in no order.
    static func reports(_ count: Int, services: [Service.ID]) -> [Report] {
        var random = SplitMix(seed: 6)
        let symptoms = Symptom.allCases
        let start: Int64 = 1_795_348_800_000
        return (0..<count).map { number in
            let time = Timestamp(milliseconds: start + Int64(number / 10))
            let key = String(random.next(), radix: 16) + "-" + String(random.next(), radix: 16)
            let hasWords = number % IngestBodies.oneInSoManyWithWords == 0
            return Report(
                id: ReportID(at: time, using: &random), source: Source.endpoint.id, sourceKind: .submission, key: key,
                reporter: ReporterHash(rawValue: random.next()), network: NetworkHash(rawValue: random.next()),
                service: services[number * 7 % services.count], symptoms: [symptoms[number % symptoms.count]],
                region: number % 6 == 0 ? nil : "DE-BE",
                text: hasWords ? "Cannot sign in since this morning, the app only shows an error" : nil,
                occurredAt: time, receivedAt: time)
        }
    }

    /// The time the store takes for the reports, a fresh one in a folder, committing so many at once.
    static func measure(_ reports: [Report], batch: Int, folder: String) async throws -> Duration {
        let waiting = batch * batchesWaiting
        let settings = SQLiteSettings(mostWaiting: waiting * 2, mostPerCommit: batch)
        let store = try SQLiteStore(folder: folder, settings: settings)
        let gauge = Gauge(most: waiting)
        let duration = await ContinuousClock().measure {
            for report in reports {
                await gauge.enter()
                store.append([report]) { gauge.leave($0) }
            }
            await gauge.empty()
        }
        try await store.close()
        if let failure = gauge.failure { throw failure }
        return duration
    }

    /// Counts what waits for the disk, and makes whoever brings more wait while it is too much.
    private final class Gauge: Sendable {
        private struct State {
            var inside = 0
            var failure: StoreError?
            var waiter: (until: Int, caller: CheckedContinuation<Void, Never>)?
        }

        private let most: Int
        private let state = Mutex(State())

        init(most: Int) {
            self.most = most
        }

        var failure: StoreError? { state.withLock { $0.failure } }

        func enter() async {
            if state.withLock({ $0.inside >= most }) { await wait(until: most / 2) }
            state.withLock { $0.inside += 1 }
        }

        func empty() async { await wait(until: 0) }

        func leave(_ result: Result<[Receipt], StoreError>) {
            let caller = state.withLock { state in
                state.inside -= 1
                if case .failure(let error) = result { state.failure = error }
                guard let waiter = state.waiter, state.inside <= waiter.until else {
                    return CheckedContinuation<Void, Never>?.none
                }
                state.waiter = nil
                return waiter.caller
            }
            caller?.resume()
        }

        private func wait(until: Int) async {
            await withCheckedContinuation { caller in
                let isThere = state.withLock { state in
                    guard state.inside > until else { return true }
                    state.waiter = (until, caller)
                    return false
                }
                if isThere { caller.resume() }
            }
        }
    }
}
