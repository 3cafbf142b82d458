import OutcryModel

/// When keys were last met, for as long as a window of time.
///
/// In two generations, of which the older one is dropped as a whole: to forget millions one by one would take longer than
/// a minute may.
struct RecentlyMet<Key: RawRepresentable & Sendable>: Sendable where Key.RawValue == UInt64 {
    private var younger = MeetingTable()
    private var older = MeetingTable()
    /// The minute in which the younger generation began.
    private var began: Minute?

    /// Whether a key was met after a minute.
    func contains(_ key: Key, after minute: Minute) -> Bool {
        if let met = younger.minute(of: key.rawValue) { return met > minute.sinceEpoch }
        if let met = older.minute(of: key.rawValue) { return met > minute.sinceEpoch }
        return false
    }

    /// Notes a key in a minute, none of which comes before another's.
    mutating func insert(_ key: Key, at minute: Minute, window: Int) {
        if let began, minute - began >= window {
            older = younger
            younger = MeetingTable()
            self.began = minute
        } else if began == nil {
            began = minute
        }
        younger.set(minute.sinceEpoch, for: key.rawValue)
    }
}
