import Foundation
import OutcryModel
import OutcryStore
import OutcryStoreSQLite

/// The writer of the store alone: many callers at once with one report each, so that it gathers them.
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
        let duration = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for caller in 0..<waiting {
                    group.addTask {
                        for number in stride(from: caller, to: reports.count, by: waiting) {
                            _ = try await store.append([reports[number]])
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        try await store.close()
        return duration
    }
}
