import OutcryModel
import Testing

@testable import OutcryAggregate

struct FollowUpsTests {
    private let settings = DetectionSettings.standard

    /// What sightings, each in a minute of its own, count for.
    private func weights(_ sightings: [Sighting], usual: Double = 0) -> [Double] {
        var followUps = FollowUps()
        return sightings.map { sighting in
            var one = [sighting]
            followUps.weigh(&one, at: Int(sighting.arrivedAt), settings: settings) { _ in usual }
            return one[0].weight
        }
    }

    @Test func `the first counts fully, one that follows it less, and after a pause fully again`() {
        let minutes = [100, 105, 115, 126]
        let found = weights(minutes.map { Sighting(at: $0, region: 3) })
        #expect(found == [1, settings.followUpWeight, settings.followUpWeight, 1])
    }

    @Test func `one through another group counts nearly fully`() {
        let found = weights([Sighting(at: 100, region: 3), Sighting(at: 101, region: 3, group: .chatter)])
        #expect(found == [1, settings.otherGroupWeight])
    }

    @Test func `elsewhere, or of another symptom, nothing follows`() {
        let sightings = [
            Sighting(at: 100, region: 3), Sighting(at: 101, region: 4), Sighting(at: 101, region: 3, [.slow]),
        ]
        #expect(weights(sightings) == [1, 1, 1])
    }

    @Test func `where reports are usual they come without being followed`() {
        let found = weights([Sighting(at: 100, region: 3), Sighting(at: 101, region: 3)], usual: 0.3)
        #expect(found == [1, 1])
    }

    @Test func `the more is usual the less is taken for a follow-up`() {
        let two = [Sighting(at: 100, region: 3), Sighting(at: 101, region: 3)]
        let found = [0, 0.1, 0.2, 0.3, 0.6].map { weights(two, usual: $0)[1] }
        #expect(found == found.sorted())
        #expect(found[0] == settings.followUpWeight)
        #expect(found[1] > found[0] && found[1] < 1)
        #expect(found[3] == 1 && found[4] == 1)
    }

    @Test func `of several at once the first counts fully`() {
        let three = Sighting(at: 100, region: 3, people: 3)
        #expect(weights([three]) == [1 + 2 * settings.followUpWeight])
        let later = Sighting(at: 101, region: 3, people: 3)
        #expect(weights([three, later])[1] == 3 * settings.followUpWeight)
    }

    @Test func `what is long past is forgotten, the rest not`() {
        var followUps = FollowUps()
        var (old, new) = ([Sighting(at: 100, region: 3)], [Sighting(at: 200, region: 4)])
        followUps.weigh(&old, at: 100, settings: settings) { _ in 0 }
        followUps.weigh(&new, at: 200, settings: settings) { _ in 0 }
        let before = followUps
        followUps.forget(before: 90)
        #expect(followUps == before)
        followUps.forget(before: 150)
        #expect(followUps != before)
        var next = [Sighting(at: 201, region: 4)]
        followUps.weigh(&next, at: 201, settings: settings) { _ in 0 }
        #expect(next[0].weight == settings.followUpWeight)
    }
}
