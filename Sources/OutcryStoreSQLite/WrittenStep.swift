import GRDB
import OutcryModel
import OutcryStore

/// A step of the fold as it is written. The documents are made before the writer's turn, not in it.
struct WrittenStep: Sendable {
    private let step: FoldStep
    private let verdicts: [(ReportID, String)]
    private let incidents: [String]

    init(_ step: FoldStep) throws(StoreError) {
        self.step = step
        var verdicts: [(ReportID, String)] = []
        for (report, verdict) in step.verdicts.sorted(by: { $0.key < $1.key }) {
            verdicts.append((report, try Document.encode(verdict)))
        }
        self.verdicts = verdicts
        var incidents: [String] = []
        for incident in step.incidents { incidents.append(try Document.encode(incident)) }
        self.incidents = incidents
    }

    func write(to db: Database) throws {
        for (report, document) in verdicts { try VerdictTable.write(db, report, document) }
        try TallyTable.write(db, step.tallies)
        for (incident, document) in zip(step.incidents, incidents) {
            try IncidentTable.write(db, incident, document)
        }
        if let state = step.snapshot {
            try FoldTable.write(db, FoldSnapshot(progress: step.progress, state: state))
        }
        try FoldTable.write(db, step.progress)
    }
}
