import Testing

@testable import OutcryAggregate

struct RunningHourTests {
    private var rhythm = PollingRhythm()
    private var groups = Shares(kinds: SourceGroup.count)
    private var symptoms = Shares(kinds: Shares.symptomKinds)
    private var hour = RunningHour()

    private mutating func count(_ people: Int32, _ group: SourceGroup, symptom: Int, at minute: Int) {
        if hour.isOver(at: minute) { hour.teach(&rhythm, &groups, &symptoms, at: minute) }
        hour.count(
            Sighting(
                arrivedAt: Int32(minute), happenedAt: Int32(minute), region: 0,
                symptoms: SymptomSet(rawValue: 1 << UInt16(symptom)), group: group, people: people, weight: 1),
            at: minute)
    }

    /// Two days in which the page and chatter bring ten reports an hour each, of two symptoms.
    private mutating func passTwoDays() {
        for hour in 0..<48 {
            count(10, .page, symptom: 1, at: hour * 60 + 7)
            count(10, .chatter, symptom: 2, at: hour * 60 + 22)
        }
    }

    @Test mutating func `ordinary hours teach their shares`() {
        passTwoDays()
        hour.teach(&rhythm, &groups, &symptoms, at: 48 * 60)
        groups.derive(keeping: 1)
        symptoms.derive(keeping: 1)
        #expect(abs(groups.shares[Int(SourceGroup.page.rawValue)] - 0.5) < 0.01)
        #expect(abs(symptoms.shares[1] - 0.5) < 0.01)
    }

    @Test mutating func `a flood of a hundred thousand through one source teaches no more than a busy hour`() {
        passTwoDays()
        count(100_000, .page, symptom: 3, at: 48 * 60 + 5)
        hour.teach(&rhythm, &groups, &symptoms, at: 49 * 60)
        groups.derive(keeping: 1)
        symptoms.derive(keeping: 1)
        rhythm.derive(keeping: 1)
        #expect(groups.shares[Int(SourceGroup.chatter.rawValue)] > 0.4)
        #expect(symptoms.shares[1] > 0.4 && symptoms.shares[3] < 0.1)
        #expect(
            rhythm.before[8] > 0.3, "the minute in which the flood came is not the only one in which reports arrive")
    }

    @Test mutating func `so does a flood on the first day`() {
        for hour in 0..<6 { count(10, .chatter, symptom: 2, at: hour * 60 + 22) }
        count(100_000, .page, symptom: 3, at: 6 * 60 + 5)
        hour.teach(&rhythm, &groups, &symptoms, at: 7 * 60)
        groups.derive(keeping: 1)
        #expect(groups.shares[Int(SourceGroup.chatter.rawValue)] > 0.4)
    }

    @Test mutating func `an hour is over when a minute of another one comes`() {
        #expect(!hour.isOver(at: 0))
        count(1, .page, symptom: 1, at: 59)
        #expect(!hour.isOver(at: 0) && hour.isOver(at: 60))
    }
}
