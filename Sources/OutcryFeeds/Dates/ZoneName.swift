/// The zone names that dates carry, with what they mean there.
///
/// Where a name has several meanings, the one seen in feeds is taken: CST and EST are American, IST is Indian.
enum ZoneName {
    /// Minutes east of UTC; `nil` for a name that is not known, since a guess may be half a day off.
    static func offset(_ name: ArraySlice<UInt8>) -> Int? {
        if name.count == 1, let letter = name.first, letter.isLetter {
            // RFC 2822, 4.3: the military letters were used in both directions and mean nothing but Z.
            return 0
        }
        guard let key = name.withUnsafeBufferPointer({ PackedName(lowercasing: $0) }) else { return nil }
        return table[key]
    }

    private static let table: [PackedName: Int] = {
        var table: [PackedName: Int] = [:]
        for (name, minutes) in zones {
            guard let key = PackedName(name) else { continue }
            table[key] = minutes
        }
        return table
    }()

    private static let zones: [(StaticString, Int)] = [
        ("utc", 0), ("gmt", 0), ("ut", 0), ("zulu", 0), ("wet", 0), ("west", 60), ("bst", 60), ("cet", 60), ("mez", 60),
        ("met", 60), ("wat", 60), ("cest", 120), ("mesz", 120), ("mest", 120), ("eet", 120), ("sast", 120),
        ("cat", 120),
        ("eest", 180), ("idt", 180), ("msk", 180), ("eat", 180), ("trt", 180), ("msd", 240), ("samt", 240),
        ("get", 240),
        ("azt", 240), ("irst", 210), ("irdt", 270), ("ist", 330), ("npt", 345), ("pkt", 300), ("uzt", 300),
        ("yekt", 300),
        ("mmt", 390), ("omst", 360), ("wib", 420), ("ict", 420), ("krat", 420), ("novt", 420), ("wita", 480),
        ("sgt", 480), ("myt", 480), ("hkt", 480), ("awst", 480), ("pht", 480), ("irkt", 480), ("wit", 540),
        ("jst", 540),
        ("kst", 540), ("yakt", 540), ("acst", 570), ("aest", 600), ("vlat", 600), ("chst", 600), ("acdt", 630),
        ("aedt", 660), ("nzst", 720), ("nzdt", 780), ("nst", -210), ("ndt", -150), ("ast", -240), ("adt", -180),
        ("hna", -240), ("haa", -180), ("brt", -180), ("brst", -120), ("uyt", -180), ("art", -180), ("clt", -240),
        ("clst", -180), ("bot", -240), ("vet", -240), ("pet", -300), ("cot", -300), ("est", -300), ("edt", -240),
        ("hne", -300), ("hae", -240), ("cst", -360), ("cdt", -300), ("hnc", -360), ("hac", -300), ("mst", -420),
        ("mdt", -360), ("hnr", -420), ("har", -360), ("pst", -480), ("pdt", -420), ("hnp", -480), ("hap", -420),
        ("akst", -540), ("akdt", -480), ("hst", -600), ("hast", -600), ("sst", -660),
    ]
}
