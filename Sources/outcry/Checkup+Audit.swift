import Foundation
import OutcryStore
import OutcryStoreSQLite

extension Checkup {
    /// Whether every entry of the audit log follows the one before it.
    static func audit(_ folder: String) async -> Checkup {
        guard FileManager.default.fileExists(atPath: folder + "/outcry.sqlite") else {
            return Checkup(name: "audit log", state: .good, finding: "none yet")
        }
        do {
            var last: AuditEntry?
            for try await page in AuditPages(store: try SQLiteStore(folder: folder, readOnly: true)) {
                for entry in page {
                    guard entry.follows(last) else { return broken(at: entry) }
                    last = entry
                }
            }
            guard let last else { return Checkup(name: "audit log", state: .good, finding: "no entry yet") }
            return Checkup(
                name: "audit log", state: .good,
                finding: "\(last.sequence) entries, each following the one before; the last has hash \(last.hash)")
        } catch {
            return Checkup(name: "audit log", state: .bad, finding: "\(error)")
        }
    }

    private static func broken(at entry: AuditEntry) -> Checkup {
        Checkup(
            name: "audit log", state: .bad,
            finding: "entry \(entry.sequence) does not follow the one before it: the log was changed or damaged",
            mend: "Compare it with a backup; what an administrator did then cannot be known from it any more.")
    }
}
