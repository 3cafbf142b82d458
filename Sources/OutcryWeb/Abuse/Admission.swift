import HTTPTypes
import OutcryModel

/// Leave to report, and under what conditions.
struct Admission: Sendable {
    /// Why the reports are not to be counted; `nil` where nothing speaks against it.
    let hold: Hold?
    /// What was wrong with the proof of work that came with the request.
    let proofFault: Challenge.Fault?
    /// The fields of the answer that tell the limits.
    let fields: RateLimitFields

    /// What a report is held for when its words are looked at, too: those first, as no proof lifts that.
    func hold(besides words: Hold?) -> Hold? {
        words ?? hold
    }

    /// Runs `body`, and puts the limits on the refusal it throws.
    func marking<Value>(_ body: () throws(Problem) -> Value) throws(Problem) -> Value {
        do {
            return try body()
        } catch {
            var problem = error
            fields.mark(&problem.headers)
            throw problem
        }
    }
}
