#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Times two pieces of work in turns, so that whatever disturbs the one disturbs the other.
struct FeedsBenchRounds {
    /// The median of the floor's rounds, in seconds of processor time.
    let floor: Double
    /// The median of the reader's rounds, in seconds of processor time.
    let reader: Double

    init(seconds: Double, floor: () -> Void, reader: () -> Void) {
        var floors: [Double] = []
        var readers: [Double] = []
        let end = ContinuousClock.now + .seconds(seconds)
        repeat {
            floors.append(Self.time(floor))
            readers.append(Self.time(reader))
        } while ContinuousClock.now < end
        self.floor = Self.median(floors)
        self.reader = Self.median(readers)
    }

    private static func time(_ work: () -> Void) -> Double {
        let start = now()
        work()
        return now() - start
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func median(_ values: [Double]) -> Double {
        values.sorted()[values.count / 2]
    }
}
