import OutcryModel

/// When keys were last met, for as long as a window of time.
///
/// In two generations, of which the older one is dropped as a whole: to forget millions one by one would take longer than
/// a minute may.
struct RecentlyMet<Key: Hashable & Sendable>: Sendable {
    private var younger: [Key: Minute] = [:]
    private var older: [Key: Minute] = [:]
    /// The minute in which the younger generation began.
    private var began: Minute?

    /// Whether a key was met after a minute.
    func contains(_ key: Key, after minute: Minute) -> Bool {
        if let met = younger[key] { return met > minute }
        if let met = older[key] { return met > minute }
        return false
    }

    /// Notes a key in a minute, none of which comes before another's.
    mutating func insert(_ key: Key, at minute: Minute, window: Int) {
        if let began, minute - began >= window {
            older = younger
            younger = [:]
            self.began = minute
        } else if began == nil {
            began = minute
        }
        younger[key] = minute
    }
}
