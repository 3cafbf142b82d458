import GRDB
import OutcryModel
import OutcryStore

/// The incidents: a JSON document each, with the columns by which they are found.
enum IncidentTable {
    static let byID = "SELECT document FROM incidents WHERE id = ?"
    static let placeOf = "SELECT opened FROM incidents WHERE id = ?"
    static let writing = """
        INSERT INTO incidents (id, service, state, open, opened, updated, document) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE
        SET service = excluded.service, state = excluded.state, open = excluded.open, opened = excluded.opened,
            updated = excluded.updated, document = excluded.document
        """

    static func write(_ db: Database, _ incident: Incident, _ document: String) throws {
        try db.cachedStatement(sql: writing).execute(
            arguments: [
                incident.id.rawValue, incident.service.rawValue, incident.state.rawValue, incident.state.isOpen,
                incident.openedAt.sinceEpoch, incident.updatedAt.sinceEpoch, document,
            ])
    }

    static func document(_ db: Database, _ id: Incident.ID) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: byID), arguments: [id.rawValue])
    }

    static func documents(_ db: Database, _ query: IncidentQuery) throws -> [String] {
        // Every id comes after the empty one.
        var (opened, id) = (query.openedBefore?.sinceEpoch ?? Int.max, "")
        if let after = query.after {
            // Nothing comes after an incident that is not there.
            guard
                let place = try Int.fetchOne(db.cachedStatement(sql: placeOf), arguments: [after.rawValue])
            else { return [] }
            if place < opened { (opened, id) = (place, after.rawValue) }
        }
        var arguments: [any DatabaseValueConvertible] = [opened, id]
        if let service = query.service { arguments.append(service.rawValue) }
        if let since = query.changedSince { arguments.append(since.sinceEpoch) }
        arguments.append(max(0, query.limit))
        return try String.fetchAll(
            db.cachedStatement(sql: reading(query)), arguments: StatementArguments(arguments))
    }

    /// The statement for a query; it takes the place to go on after, the service and the minute where they are asked
    /// for, and the limit.
    ///
    /// A place to go on after is always there, so that every page is the same search; the first goes on after the end
    /// of time. The index is named, for SQLite knows nothing of how incidents are spread: most are ended, few are new.
    static func reading(_ query: IncidentQuery) -> String {
        let onlyOpen = !query.states.isEmpty && query.states.allSatisfy(\.isOpen)
        let index =
            if query.changedSince != nil {
                "incidents_by_updated"
            } else if onlyOpen {
                "incidents_open"
            } else if query.service != nil {
                "incidents_by_service"
            } else {
                "incidents_by_opened"
            }
        var conditions = ["(opened, id) < (?, ?)"]
        if query.service != nil { conditions.append("service = ?") }
        if query.changedSince != nil { conditions.append("updated >= ?") }
        if onlyOpen { conditions.append("open = 1") }
        if !query.states.isEmpty {
            let names = query.states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
            conditions.append("state IN (\(names))")
        }
        return """
            SELECT document FROM incidents INDEXED BY \(index) WHERE \(conditions.joined(separator: " AND "))
            ORDER BY opened DESC, id DESC LIMIT ?
            """
    }
}
