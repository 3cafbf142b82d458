/// Evidence that has passed its threshold.
struct Alarm {
    let node: Int32
    /// The number of the symptom; `NodeEvidence.together` for all.
    let symptom: Int
    let evidence: Double
    let threshold: Double

    var margin: Double { evidence - threshold }
}
