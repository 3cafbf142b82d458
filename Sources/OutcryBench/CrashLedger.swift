import OutcryModel
import OutcryStore
import OutcryStoreSQLite

/// What has been acknowledged, to be held against what is there.
struct CrashLedger {
    private var acknowledged: [String: ReportID] = [:]
    private(set) var lost = 0
    private(set) var doubled = 0

    /// How many reports were answered with 202.
    var count: Int { acknowledged.count }

    mutating func add(_ outcome: IngestLoad.Outcome) {
        acknowledged.merge(outcome.acknowledged) { first, _ in first }
    }

    /// Looks for everything that was acknowledged in the file of a folder, and for what is there twice.
    mutating func check(_ folder: String) async throws {
        doubled = 0
        lost = acknowledged.count
        // A file with nothing in it is what is left when nothing has reached the disk.
        guard let store = try? SQLiteStore(folder: folder, readOnly: true) else { return }
        var kept: [String: ReportID] = [:]
        var position = LogPosition.start
        while true {
            let read = try await store.read(after: position, before: Timestamp(milliseconds: .max), limit: 20_000)
            guard let last = read.last else { break }
            for report in read.map(\.report) where kept.updateValue(report.id, forKey: report.key) != nil {
                doubled += 1
            }
            position = last.position
        }
        try await store.close()
        lost = acknowledged.reduce(0) { $0 + (kept[$1.key] == $1.value ? 0 : 1) }
    }
}
