/// The parts of time in which people are counted for publication: whole days, hours and quarters of an hour of UTC.
///
/// Every window is made of parts of this one grid, each of which is told by itself. Windows that overlap therefore share
/// their parts, and their difference tells no more than the parts do.
public enum CountGrid {
    /// The smallest part of a window, in minutes.
    public static let quarter = 15

    /// The lengths of the parts, in minutes, the longest first; each is a multiple of the next.
    private static let lengths = [1440, 60, quarter]

    /// The parts of the smallest window of whole quarters that holds `[from, to)`, in order: as few as there can be.
    public static func parts(from: Minute, to: Minute) -> [Range<Minute>] {
        let end = ceiling(to)
        var start = floor(from)
        var parts: [Range<Minute>] = []
        while start < end {
            let rest = end - start
            let length = lengths.first { start.sinceEpoch.isMultiple(of: $0) && $0 <= rest } ?? quarter
            parts.append(start..<start + length)
            start = start + length
        }
        return parts
    }

    /// The same parts, those of one length that follow each other together.
    public static func stretches(from: Minute, to: Minute) -> [[Range<Minute>]] {
        var stretches: [[Range<Minute>]] = []
        for part in parts(from: from, to: to) {
            if let last = stretches.last?.last, last.upperBound - last.lowerBound == part.upperBound - part.lowerBound {
                stretches[stretches.count - 1].append(part)
            } else {
                stretches.append([part])
            }
        }
        return stretches
    }

    /// The window that is told in place of `[from, to)`: widened to whole parts, but not beyond `now` where it was not.
    public static func window(from: Minute, to: Minute, now: Minute) -> (from: Minute, to: Minute) {
        let end = ceiling(to)
        return (floor(from), end <= now ? end : max(to, now))
    }

    /// The last multiple of a length that is not after a minute.
    public static func floor(_ minute: Minute, to length: Int = quarter) -> Minute {
        let rest = minute.sinceEpoch % length
        return minute - (rest < 0 ? rest + length : rest)
    }

    /// The first multiple of a length that is not before a minute.
    public static func ceiling(_ minute: Minute, to length: Int = quarter) -> Minute {
        floor(minute + (length - 1), to: length)
    }
}
