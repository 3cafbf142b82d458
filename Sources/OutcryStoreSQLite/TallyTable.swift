import GRDB
import OutcryModel
import OutcryStore

/// The tallies. A cell that is written again has its value replaced.
enum TallyTable {
    /// A column for each kind of source, named for it.
    private static let kinds = SourceKind.allCases
    private static let kindColumns = kinds.map(\.rawValue).joined(separator: ", ")

    static let writing = """
        INSERT INTO tallies (service, minute, region, symptom, reporters, \(kindColumns))
        VALUES (?, ?, ?, ?, ?\(String(repeating: ", ?", count: kinds.count)))
        ON CONFLICT (service, minute, region, symptom) DO UPDATE
        SET reporters = excluded.reporters, \(kinds.map { "\($0.rawValue) = excluded.\($0.rawValue)" }
            .joined(separator: ", "))
        """

    static func write(_ db: Database, _ tallies: [Tally]) throws {
        let statement = try db.cachedStatement(sql: writing)
        for tally in tallies {
            let cell: [(any DatabaseValueConvertible)?] = [
                tally.service.rawValue, tally.minute.sinceEpoch, tally.region?.rawValue ?? "",
                tally.symptom?.rawValue ?? "", tally.reporters,
            ]
            try statement.execute(arguments: StatementArguments(cell + kinds.map { tally.bySource[$0] }))
        }
    }

    /// The rows come from the primary key, in its order: by minute, region and symptom. Sums over more than a minute are
    /// made and sorted by the engine, which costs less than to hand over every row.
    static func reading(_ filter: TallyQuery.SymptomFilter, step: Int = 1) -> String {
        let condition =
            switch filter {
            case .together: "symptom = ''"
            case .each: "symptom <> ''"
            case .one(let symptom): "symptom = '\(symptom.rawValue)'"
            }
        let rows = "FROM tallies WHERE service = ? AND minute >= ? AND minute < ? AND \(condition)"
        guard step > 1 else {
            return "SELECT minute, region, symptom, reporters, \(kindColumns) \(rows) ORDER BY minute, region, symptom"
        }
        let sums = kinds.map { "SUM(\($0.rawValue))" }.joined(separator: ", ")
        return """
            SELECT minute / \(step) * \(step) AS start, region, symptom, SUM(reporters), \(sums) \(rows)
            GROUP BY start, region, symptom ORDER BY start, region, symptom
            """
    }

    static func tallies(_ db: Database, _ query: TallyQuery) throws -> [Tally] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: reading(query.symptom, step: query.step)),
            arguments: [query.service.rawValue, query.from.sinceEpoch, query.to.sinceEpoch])
        var found: [Tally] = []
        while let row = try rows.next() { found.append(try tally(row, of: query.service)) }
        if query.symptom == .each { found.sort(by: inOrder) }
        return found
    }

    private static func tally(_ row: Row, of service: Service.ID) throws -> Tally {
        let region: String = row[1]
        let symptom: String = row[2]
        guard symptom.isEmpty || Symptom(rawValue: symptom) != nil else {
            throw StoreError.failed(reason: "a stored tally is of the unknown symptom “\(symptom)”.")
        }
        var parts: [SourceKind: Int] = [:]
        for (index, kind) in kinds.enumerated() { parts[kind] = row[4 + index] as Int? }
        return Tally(
            service: service, region: region.isEmpty ? nil : Region.ID(region), symptom: Symptom(rawValue: symptom),
            minute: Minute(row[0]), reporters: row[3], bySource: parts)
    }

    /// The file orders symptoms by name, the answer as people are shown them.
    private static func inOrder(_ left: Tally, _ right: Tally) -> Bool {
        if left.minute != right.minute { return left.minute < right.minute }
        if left.region != right.region { return (left.region ?? "") < (right.region ?? "") }
        guard let first = left.symptom, let second = right.symptom else { return false }
        return first < second
    }
}
