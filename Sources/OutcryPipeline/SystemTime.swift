public import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The clock of the machine, or for rehearsals one that starts at a given instant and runs faster.
///
/// The clock of the machine is read anew each time, so that this one is right again when that one has been set, or has
/// stood still with the machine.
public struct SystemTime: TimeSource {
    private struct Rehearsal {
        let origin: Timestamp
        let started = ContinuousClock.now
        let speed: Double
    }

    private let rehearsal: Rehearsal?
    private let machine: @Sendable () -> Timestamp

    /// The machine's clock, or a clock that reads `origin` now (or what the machine's does) and runs `speed` times as
    /// fast.
    public init(startingAt origin: Timestamp? = nil, speed: Double = 1) {
        precondition(speed > 0, "a clock runs forward")
        let isRehearsal = origin != nil || speed != 1
        rehearsal = isRehearsal ? Rehearsal(origin: origin ?? Self.wall(), speed: speed) : nil
        machine = Self.wall
    }

    /// The clock of a machine that reads what `machine` says.
    init(machine: @escaping @Sendable () -> Timestamp) {
        rehearsal = nil
        self.machine = machine
    }

    /// The present instant.
    public func now() -> Timestamp {
        guard let rehearsal else { return machine() }
        let passed = Double((ContinuousClock.now - rehearsal.started).inMilliseconds)
        return Timestamp(milliseconds: rehearsal.origin.milliseconds + Int64(passed * rehearsal.speed))
    }

    /// Suspends until the clock reads `deadline`, or until the time that was left has passed and the clock is found to
    /// read less than at the beginning: it has been set back, and its reader is to plan anew.
    public func sleep(until deadline: Timestamp) async throws {
        try Task.checkCancellation()
        let began = now()
        while true {
            let reading = now()
            let wait = Double((deadline - reading).inMilliseconds) / (rehearsal?.speed ?? 1)
            guard wait > 0, reading >= began else { return }
            // One millisecond more, so that rounding never wakes the sleeper a moment too early.
            try await Task.sleep(for: .milliseconds(Int64(wait) + 1))
        }
    }

    /// What the machine's wall clock reads.
    public static func wall() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
