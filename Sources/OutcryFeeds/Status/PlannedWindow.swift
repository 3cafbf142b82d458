import OutcryModel

/// When planned work is: “Nov 24, 02:00 - 04:00 UTC”, “Nov 24, 22:00 UTC to Nov 25, 03:00 UTC”.
struct PlannedWindow {
    let from: Timestamp
    let until: Timestamp?

    init?(_ text: ArraySlice<UInt8>, calendar: StatusCalendar) {
        let (left, right) = Self.ends(of: text.prefix(160))
        guard let start = StatusStamp.lead(of: left), start.hasDay else { return nil }
        let end = right.flatMap { StatusStamp.lead(of: $0) }
        // One zone at the end is that of both.
        let zoned = start.hasZone ? start : Self.zone(of: end).flatMap { StatusStamp.lead(of: left + [0x20] + $0) }
        guard let from = calendar.planned(zoned ?? start, near: nil) else { return nil }
        self.from = from
        until = end.flatMap { calendar.planned($0, near: from) }.flatMap { $0 > from ? $0 : nil }
    }

    private static func ends(of text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>?) {
        for separator in [
            " - ", " – ", " — ", " to ", " until ", " bis ", " au ", " a ", " al ", " tot ", " do ", " ~ ", " ～ ",
        ] {
            let mark = Array(separator.utf8)
            for start in text.indices where text[start...].starts(with: mark) {
                return (text[..<start], text[(start + mark.count)...])
            }
        }
        return (text, nil)
    }

    /// The zone at the end of a date, as it is written.
    private static func zone(of stamp: StatusStamp?) -> [UInt8]? {
        guard let stamp, stamp.hasZone else { return nil }
        return stamp.text.split(separator: 0x20).last.map { Array($0) }
    }
}
