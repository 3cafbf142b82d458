import GRDB
import OutcryModel
import OutcryStore

/// A step of the fold as it is written. The documents are made before the writer's turn, not in it.
struct WrittenStep: Sendable {
    /// How many verdicts are written in one turn of the writer at the most: those of a busy minute would keep whoever
    /// reports meanwhile waiting for a third of a second and more.
    static let mostVerdicts = 1000

    private let step: FoldStep
    private let verdicts: [(ReportID, String)]
    private let incidents: [String]

    init(_ step: FoldStep) throws(StoreError) {
        self.step = step
        // Most people tap one of a few choices, and what is made of the same choice is the same.
        var documents: [Verdict: String] = [:]
        var verdicts: [(ReportID, String)] = []
        verdicts.reserveCapacity(step.verdicts.count)
        for (report, verdict) in step.verdicts.sorted(by: { $0.key < $1.key }) {
            if let known = documents[verdict] {
                verdicts.append((report, known))
            } else {
                let document = try Document.encode(verdict)
                documents[verdict] = document
                verdicts.append((report, document))
            }
        }
        self.verdicts = verdicts
        var incidents: [String] = []
        for incident in step.incidents { incidents.append(try Document.encode(incident)) }
        self.incidents = incidents
    }

    /// The verdicts that are written ahead of the step, a turn each: all but the last ones.
    ///
    /// They may be there without their step, when it fails or the program ends before it: then the same minutes are
    /// folded again, and each is written over.
    var ahead: [ArraySlice<(ReportID, String)>] {
        stride(from: 0, to: verdicts.count - Self.mostVerdicts, by: Self.mostVerdicts).map {
            verdicts[$0..<$0 + Self.mostVerdicts]
        }
    }

    /// Writes all but what is ahead.
    func write(to db: Database) throws {
        try VerdictTable.write(db, verdicts[(ahead.last?.endIndex ?? 0)...])
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
