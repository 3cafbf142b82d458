import Testing

@testable import OutcryNotify

struct RetryScheduleTests {
    @Test func `the waits are those of the standard, and there are ten attempts`() {
        let waits = (1...10).map { RetrySchedule.wait(after: $0, asked: nil, chance: 0) }
        #expect(
            waits == [
                .seconds(5), .seconds(300), .seconds(1800), .seconds(7200), .seconds(18_000), .seconds(36_000),
                .seconds(50_400), .seconds(72_000), .seconds(86_400), nil,
            ])
        #expect(RetrySchedule.attempts == 10)
    }

    @Test func `chance makes a wait up to a tenth longer`() {
        #expect(RetrySchedule.wait(after: 2, asked: nil, chance: 0.5) == .seconds(315))
        #expect((RetrySchedule.wait(after: 2, asked: nil, chance: 0.999) ?? .zero) < .seconds(330))
    }

    @Test(arguments: [
        (Duration.seconds(60), Duration.seconds(60)), (.seconds(1), .seconds(5)), (.seconds(-9), .seconds(5)),
        (.seconds(30 * 86_400), .seconds(86_400)),
    ])
    func `a receiver that asks for more is given it, up to a day`(asked: Duration, wait: Duration) {
        #expect(RetrySchedule.wait(after: 1, asked: asked, chance: 0) == wait)
    }
}
