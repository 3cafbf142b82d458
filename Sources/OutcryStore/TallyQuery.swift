public import OutcryModel

/// Which tallies to read.
public struct TallyQuery: Hashable, Sendable {
    /// Which symptom to read.
    public enum SymptomFilter: Hashable, Sendable {
        /// The tallies that count each reporter once, whatever the symptoms.
        case together
        /// The tallies of each symptom, without the ones that count all together.
        case each
        /// The tallies of one symptom.
        case one(Symptom)
    }

    /// The service.
    public let service: Service.ID
    /// The first minute.
    public let from: Minute
    /// The minute after the last.
    public let to: Minute
    /// The symptoms.
    public let symptom: SymptomFilter
    /// Over how many minutes tallies are added up, from a multiple of so many since the epoch on; a sum has the first of
    /// its minutes. 1 gives them as they are.
    public let step: Int

    /// A query from its parts.
    public init(service: Service.ID, from: Minute, to: Minute, symptom: SymptomFilter, step: Int = 1) {
        precondition(step > 0, "tallies are added up over at least a minute")
        self.step = step
        self.service = service
        self.from = from
        self.to = to
        self.symptom = symptom
    }
}
