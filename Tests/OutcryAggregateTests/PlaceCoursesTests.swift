import OutcryModel
import Testing

@testable import OutcryAggregate

struct PlaceCoursesTests {
    private let settings = DetectionSettings.standard

    /// The courses of three parts with so many reports a minute at each minute.
    private func courses(
        minutes: Int = 120, _ rate: (Region.ID, Int) -> Int
    ) throws -> (courses: PlaceCourses, places: [Int32]) {
        let tree = try SmallTree.tree()
        let names: [Region.ID] = ["A1-1", "A1-2", "B1"]
        let places = tree.numbers(names)
        let told = tree.numbers(["A1-1", "A1-2", "B1-3"])
        var sightings: [Sighting] = []
        for minute in 0..<minutes {
            for (name, region) in zip(names, told) where rate(name, minute) > 0 {
                sightings.append(Sighting(at: 1000 + minute, region: region, people: Int32(rate(name, minute))))
            }
            sightings.append(Sighting(at: 1000 + minute, region: region(tree, "A2-1"), [.loginFailure], people: 50))
            sightings.append(Sighting(at: 1000 + minute, region: told[0], [.slow], people: 50))
        }
        let courses = PlaceCourses(
            of: places, sightings[...], symptom: Symptom.loginFailure.number, from: 1000, to: 1000 + minutes, tree: tree
        )
        return (courses, places)
    }

    private func region(_ tree: ServiceTree, _ name: Region.ID) -> Int32 {
        tree.number(of: name) ?? 0
    }

    @Test func `places whose reports go on alike have one course`() throws {
        let (courses, places) = try courses { _, _ in 2 }
        #expect(places.allSatisfy { courses.evidence(of: $0) < 0.5 })
    }

    @Test func `a place that falls silent while the others go on has another`() throws {
        let (courses, places) = try courses { place, minute in place == "A1-1" && minute >= 90 ? 0 : 2 }
        #expect(courses.evidence(of: places[0]) > settings.endEvidence + 1)
        #expect(courses.evidence(of: places[1]) < 0.5)
        let recovery = courses.recovery(of: [places[0]], settings: settings) { _ in 0.01 }
        #expect(recovery.evidence > settings.endEvidence)
        #expect((1085...1092).contains(recovery.lastAgainst))
        #expect(courses.recovery(of: [places[1]], settings: settings) { _ in 0.01 }.evidence == 0)
    }

    @Test func `where all fade none has another course`() throws {
        let (courses, places) = try courses { _, minute in minute >= 90 ? 0 : 2 }
        #expect(places.allSatisfy { courses.evidence(of: $0) < 0.5 })
    }

    @Test func `a place with few reports is not soon said to have another`() throws {
        let (courses, places) = try courses { place, minute in
            place == "A1-1" ? (minute % 30 == 0 && minute < 70 ? 1 : 0) : 2
        }
        #expect(courses.evidence(of: places[0]) < settings.endEvidence)
    }

    @Test func `without a place that has left the others are compared among themselves`() throws {
        var (courses, places) = try courses { place, minute in
            minute < 90 ? 2 : place == "B1" ? 20 : 2
        }
        #expect(courses.evidence(of: places[0]) > settings.endEvidence)
        courses.drop(places[2])
        #expect(courses.places == Array(places[..<2]))
        #expect(courses.evidence(of: places[0]) < 0.5)
    }

    @Test func `an incident that has just begun has no course yet`() throws {
        let (courses, places) = try courses(minutes: 25) { place, minute in place == "A1-1" && minute > 5 ? 0 : 2 }
        #expect(courses.evidence(of: places[0]) == 0)
    }
}
