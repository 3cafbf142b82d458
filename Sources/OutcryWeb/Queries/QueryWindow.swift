import OutcryModel

/// The window of time a query asks for, in whole minutes.
struct QueryWindow: Equatable {
    /// The longest window of a scope or a series, in minutes.
    static let longest = 31 * 1440

    /// The first minute.
    let from: Minute
    /// The minute after the last.
    let to: Minute

    /// Reads `from` and `to`, or `at` for the window of `length` minutes that ends there; `length` minutes up to now
    /// when neither is given. `from` without `to` goes up to now, `to` without `from` begins `length` minutes before.
    static func read(
        _ reader: inout QueryReader, length: Int, longest: Int = longest, now: Timestamp, takesInstant: Bool
    ) -> QueryWindow {
        let before = reader.faults.count
        let end = reader.time("to") ?? (takesInstant ? reader.time("at") : nil) ?? now.minute
        let start = reader.time("from") ?? end - length
        if takesInstant, reader.text("at") != nil, reader.text("from") != nil || reader.text("to") != nil {
            reader.miss("at", "Give either “at”, or “from” and “to”.")
        }
        if reader.faults.count == before, start >= end {
            reader.miss("from", "The window has to begin before it ends.")
        }
        if reader.faults.count == before, end - start > longest {
            reader.miss("from", "A window may have at most \(longest / 1440) days.")
        }
        return QueryWindow(from: start, to: end)
    }
}
