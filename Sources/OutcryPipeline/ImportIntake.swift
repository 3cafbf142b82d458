public import OutcryImport
public import OutcryModel
public import OutcryStore

/// Where the items of an import become reports.
public struct ImportIntake: Sendable {
    /// The source of an import of this name.
    public static func source(named name: String) -> Source.ID {
        Source.ID("import/\(name)")
    }

    private let log: any ReportLog
    private let time: any TimeSource
    private let source: Source.ID
    private let reporters: ReporterHasher

    /// An intake into a log, with the keys of the days in `store`.
    public init(log: any ReportLog, store: any ReportStore, time: any TimeSource, source: Source.ID) {
        self.log = log
        self.time = time
        self.source = source
        reporters = ReporterHasher(store: store)
    }

    /// Takes items in and returns, once they are durable, what became of each, in order.
    ///
    /// All are received now, whenever they happened. A reporter is hashed under the key of today.
    public func take(_ items: [ImportItem]) async throws(StoreError) -> [ImportAnswer] {
        let now = time.now()
        var reports: [Report] = []
        reports.reserveCapacity(items.count)
        for item in items {
            var reporter: ReporterHash?
            if let name = item.reporter { reporter = try await reporters.hash(author: name, of: source, at: now) }
            reports.append(
                Report(
                    id: ReportID(at: now), source: source, sourceKind: .import, key: item.key, reporter: reporter,
                    service: item.service, symptoms: item.symptoms, region: item.region, language: item.language,
                    text: item.text, occurredAt: item.occurredAt ?? now, receivedAt: now))
        }
        return try await log.append(reports).map { receipt in
            switch receipt {
            case .stored: .stored
            case .repeated(_, alike: true): .known
            case .repeated(_, alike: false): .refused("A row of this key was taken in before and said something else.")
            }
        }
    }
}
