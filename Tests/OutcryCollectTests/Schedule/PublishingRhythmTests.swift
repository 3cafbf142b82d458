import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct PublishingRhythmTests {
    /// A Sunday, noon.
    private static let noon = Timestamp(seconds: 1_795_348_800)

    @Test(arguments: [
        ([], [], 0),
        ([3], [], 0),
        // The next hour begins at 13:00.
        ([12], [], 60),
        ([12, 13, 14], [], 180),
        (Array(12..<24) + [0, 1], [], 14 * 60),
        // Sunday is left out: Monday begins in twelve hours.
        ([], [0], 720),
        ([0, 1], [0], 840),
        ([], [1], 0),
        // Every hour, or every day: not to be believed.
        (Array(0..<24), [], 0),
        ([], Array(0..<7), 0),
    ])
    func `hours and days left out move an instant to the first that is not`(
        hours: [Int], days: [Int], minutes: Int
    ) {
        let rhythm = PublishingRhythm(skipHours: Set(hours), skipDays: Set(days))
        #expect(rhythm.firstAllowed(from: Self.noon + .seconds(0)) == Self.noon + .seconds(60 * minutes))
    }
}
