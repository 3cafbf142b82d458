import GRDB
import OutcryModel
import OutcryStore

/// What moderators decided about incidents, by the instant at which the fold heeds it.
enum DecisionTable {
    static let writing = """
        INSERT INTO decisions (decided, incident, service, merged_into) VALUES (?, ?, ?, ?)
        """
    static let reading = """
        SELECT decided, incident, service, merged_into FROM decisions WHERE decided >= ? AND decided < ?
        ORDER BY decided, sequence
        """

    static func write(_ db: Database, _ decision: IncidentDecision) throws {
        let into: String? = if case .merge(let other) = decision.action { other.rawValue } else { nil }
        try db.cachedStatement(sql: writing).execute(
            arguments: [decision.decidedAt.milliseconds, decision.incident.rawValue, decision.service.rawValue, into])
    }

    static func decisions(
        _ db: Database, from start: Timestamp, before end: Timestamp
    ) throws -> [IncidentDecision] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: reading), arguments: [start.milliseconds, end.milliseconds])
        var found: [IncidentDecision] = []
        while let row = try rows.next() {
            let into: String? = row[3]
            found.append(
                IncidentDecision(
                    incident: Incident.ID(row[1] as String), service: Service.ID(row[2] as String),
                    action: into.map { .merge(into: Incident.ID($0)) } ?? .dismiss,
                    decidedAt: Timestamp(milliseconds: row[0])))
        }
        return found
    }
}
