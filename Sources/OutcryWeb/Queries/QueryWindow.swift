import OutcryModel

/// The window of time a query asks for, in whole minutes.
struct QueryWindow: Equatable {
    /// The longest window that is answered, in minutes.
    static let longest = 31 * 1440

    /// The first minute.
    let from: Minute
    /// The minute after the last.
    let to: Minute

    /// Reads `from` and `to`, or `at` for the window of `length` minutes that ends there; `length` minutes up to now
    /// when neither is given. `from` without `to` goes up to now, `to` without `from` begins `length` minutes before.
    static func read(
        _ query: FormFields, length: Int, now: Timestamp, takesInstant: Bool
    ) throws(Problem) -> QueryWindow {
        var faults: [Problem.Item] = []
        func time(_ name: String) -> Minute? {
            guard let text = query[name] else { return nil }
            // A plus sign in a query stands for a space, so an offset such as +01:00 may have lost it.
            if let time = Timestamp(rfc3339: text) ?? Timestamp(rfc3339: text.replacing(" ", with: "+")) {
                return time.minute
            }
            faults.append(
                Problem.Item(
                    parameter: name, detail: "Give the time as RFC 3339 has it, such as 2026-11-22T12:50:00Z."))
            return nil
        }
        let end = time("to") ?? (takesInstant ? time("at") : nil) ?? now.minute
        let start = time("from") ?? end - length
        if takesInstant, query["at"] != nil, query["from"] != nil || query["to"] != nil {
            faults.append(Problem.Item(parameter: "at", detail: "Give either “at”, or “from” and “to”."))
        }
        if faults.isEmpty, start >= end {
            faults.append(Problem.Item(parameter: "from", detail: "The window has to begin before it ends."))
        }
        if faults.isEmpty, end - start > longest {
            faults.append(Problem.Item(parameter: "from", detail: "A window may have at most 31 days."))
        }
        guard faults.isEmpty else { throw Problem(.invalidQuery, errors: faults) }
        return QueryWindow(from: start, to: end)
    }
}
