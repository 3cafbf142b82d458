import OutcryModel

@testable import OutcryCollect

extension PollSchedule {
    /// Makes the poll that is next at `now`, and takes in what comes of it.
    mutating func answer(_ outcome: PollOutcome, at now: Timestamp, using random: inout FixedRandom) {
        guard case .ask(let request, _) = action(at: now) else { return }
        record(outcome, to: request, at: now, using: &random)
    }
}
