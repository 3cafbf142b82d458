import OutcryModel
import Testing

@testable import OutcryAggregate

struct LocalClockTests {
    @Test(arguments: [(0, 0), (60, 60), (62, 60), (68, 75), (345, 345), (-208, -210), (5000, 1440), (-5000, -1440)])
    func `an offset is a quarter of an hour within a day`(told: Int, kept: Int16) {
        #expect(LocalClock(offset: told).offset == kept)
    }

    @Test func `in summer an hour more is added where clocks are changed`() throws {
        let (winter, summer) = (try minute("2026-01-15T12:00:00Z"), try minute("2026-07-15T12:00:00Z"))
        let changed = LocalClock(offset: 60, daylight: .europe)
        #expect(changed.shift(at: winter) == 60)
        #expect(changed.shift(at: summer) == 120)
        #expect(LocalClock(offset: 60).shift(at: summer) == 60)
        #expect(LocalClock.utc.shift(at: summer) == 0)
    }

    @Test func `clocks stand from west to east`() {
        let clocks = [
            LocalClock(offset: 540), LocalClock(offset: 0, daylight: .europe), .utc, LocalClock(offset: -300),
        ]
        #expect(clocks.sorted() == [clocks[3], clocks[2], clocks[1], clocks[0]])
    }

    private func minute(_ text: String) throws -> Int {
        try #require(Timestamp(rfc3339: text)).minute.sinceEpoch
    }
}
