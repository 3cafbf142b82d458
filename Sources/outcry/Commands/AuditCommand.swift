import ArgumentParser
import OutcryModel
import OutcryStore
import OutcryStoreSQLite

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Print what administrators did, oldest first.",
        discussion: """
            EXAMPLE
              outcry audit --data ./data --json | tail -1

            Each entry carries a hash over the one before it: keep the last one elsewhere, and nobody can change what came \
            before unnoticed. `outcry doctor` checks the chain. Works beside a running server.
            """)

    @OptionGroup var data: DataOptions

    @Flag(help: "Print one JSON object an entry, with its hash.")
    var json = false

    func run() async throws {
        var entries: [AuditEntry] = []
        for try await page in AuditPages(store: try ReadOnlyData(folder: data.folder).store) {
            if json {
                for entry in page { try Output.json(entry) }
            } else {
                entries += page
            }
        }
        if json { return }
        Output.table(
            ["AT", "WHO", "ACTION", "SUBJECT", "OUTCOME", "REASON"],
            entries.map {
                [$0.at.rfc3339, $0.who, $0.action.rawValue, $0.subject, $0.outcome.rawValue, $0.reason ?? ""]
            })
    }
}

/// The audit log, page by page.
struct AuditPages: AsyncSequence {
    let store: SQLiteStore

    func makeAsyncIterator() -> Iterator { Iterator(store: store) }

    struct Iterator: AsyncIteratorProtocol {
        let store: SQLiteStore
        private var last: Int64 = 0

        init(store: SQLiteStore) {
            self.store = store
        }

        mutating func next() async throws -> [AuditEntry]? {
            let page = try await store.auditEntries(after: last, limit: 1000)
            guard let end = page.last else { return nil }
            last = end.sequence
            return page
        }
    }
}
