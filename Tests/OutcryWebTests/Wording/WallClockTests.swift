import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct WallClockTests {
    @Test func `an instant is told in the parts people read`() {
        let clock = WallClock(Sample.noon + .seconds(3661))
        #expect(clock.time == "13:01")
        #expect(clock.second == "01")
        #expect(clock.day == "22 Nov 2026")
        #expect(clock.weekday == "Sunday")
    }

    @Test func `a second before the epoch is the last of its day`() {
        #expect(WallClock(Timestamp(seconds: -1)).time == "23:59")
        #expect(WallClock(Timestamp(seconds: -1)).day == "31 Dec 1969")
    }
}
