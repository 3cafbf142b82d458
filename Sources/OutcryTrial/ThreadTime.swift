import Foundation

/// Processor time of the thread that asks, which work beside it does not lengthen.
public enum ThreadTime {
    /// How long some work takes.
    public static func measure(_ work: () -> Void) -> Duration {
        let start = now
        work()
        return now - start
    }

    private static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
