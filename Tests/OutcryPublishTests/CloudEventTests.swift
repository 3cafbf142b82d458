import Foundation
import OutcryModel
import Testing

@testable import OutcryPublish

struct CloudEventTests {
    private func event(_ incident: Incident) throws -> (bytes: Int, json: [String: Any], data: [String: Any]) {
        let bytes = try Specimen.publisher().cloudEvent(of: incident, id: "msg_1")
        let json = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        return (bytes.count, json, try #require(json["data"] as? [String: Any]))
    }

    /// An incident in so many regions, which no tree knows: their codes are their names.
    private func wide(_ count: Int, name: (Int) -> String = { "geonames:\(1_000_000 + $0)" }) -> Incident {
        var incident = Specimen.confirmed
        let regions = (0..<count).map { number in
            Specimen.part(
                Region.ID(name(number)), .affected, 120, usual: 5.123456, ratio: 23, from: 19.5, to: 28.25, share: 0.01)
        }
        incident.scope = Scope(
            from: incident.scope.from, to: incident.scope.to, extent: .multinational, regions: regions)
        incident.revisions.append(
            Specimen.revision(
                incident.updatedAt, .confirmed, .multinational, regions.map(\.region), rule: "scope"))
        return incident
    }

    @Test func `the envelope is one of CloudEvents, with what it is about and when`() throws {
        let incident = Specimen.confirmed
        let event = try event(incident)
        #expect(event.json["specversion"] as? String == "1.0")
        #expect(event.json["id"] as? String == "msg_1")
        #expect(event.json["source"] as? String == "https://outcry.example/api/v1/incidents")
        #expect(event.json["type"] as? String == "outcry.incident.\(incident.state.rawValue)")
        #expect(event.json["subject"] as? String == incident.id.rawValue)
        #expect(event.json["time"] as? String == incident.updatedAt.description)
        #expect(event.json["datacontenttype"] as? String == "application/json")
    }

    @Test func `its members are those of the document of the incident`() throws {
        for incident in [Specimen.confirmed, Specimen.suspected, wide(10)] {
            let whole = try #require(
                JSONSerialization.jsonObject(with: Data(Specimen.publisher().json(incident: incident)))
                    as? [String: Any])
            let data = try event(incident).data
            for name in ["id", "state", "title", "sentence", "onset", "updatedAt", "symptoms", "magnitude", "links"] {
                #expect(data[name] as? NSObject == whole[name] as? NSObject, "\(name)")
            }
            let regions = (whole["scope"] as? [String: Any])?["regions"] as? [Any]
            #expect(data["regions"] as? NSArray == regions.map { $0 as NSArray })
            #expect((data["leftOut"] as? [String: Int])?["regions"] == 0)
        }
    }

    @Test(arguments: [65, 4000])
    func `however many regions there are, it stays small, and says how many are left out`(count: Int) throws {
        let event = try event(wide(count))
        #expect(event.bytes < Publisher.mostEventBytes)
        let shown = try #require(event.data["regions"] as? [Any]).count
        #expect(shown >= 16)
        #expect((event.data["leftOut"] as? [String: Int])?["regions"] == count - shown)
    }

    @Test func `long names of regions and long statements leave it small, too`() throws {
        var incident = wide(4000) { number in String(repeating: "“", count: 200) + "\(number)" }
        incident.official = (0..<50).map {
            Specimen.said(.identified, Specimen.minute(13, $0), String(repeating: "\u{1}\"", count: 5000))
        }
        let event = try event(incident)
        #expect(event.bytes < Publisher.mostEventBytes)
        let shown = try #require(event.data["official"] as? [[String: Any]])
        #expect((event.data["leftOut"] as? [String: Int])?["statements"] == 50 - shown.count)
        #expect(shown.allSatisfy { ($0["text"] as? String ?? "").unicodeScalars.count <= 500 })
    }

    @Test func `affected regions are told before others`() throws {
        var incident = wide(100)
        let others = (0..<100).map { Specimen.part(Region.ID("other\($0)"), .notAffected, 900, usual: 900) }
        incident.scope = Scope(
            from: incident.scope.from, to: incident.scope.to, extent: .multinational,
            regions: others + incident.scope.regions)
        let regions = try #require(try event(incident).data["regions"] as? [[String: Any]])
        #expect(regions.allSatisfy { $0["state"] as? String == "affected" })
    }

    @Test func `people are told in whole fives, and fewer not at all`() throws {
        var incident = Specimen.confirmed
        incident.scope = Scope(
            from: incident.scope.from, to: incident.scope.to, extent: .regional,
            regions: [
                Specimen.part("DE-BE", .affected, 123, usual: 5), Specimen.part("DE-SN", .affected, 4, usual: 1),
            ])
        incident.symptoms = [.slow: 17, .loginFailure: 3]
        incident.magnitude = Magnitude(reporters: 123, excess: 118.5, low: nil, high: nil, usersPerReport: nil)
        let data = try event(incident).data
        let regions = try #require(data["regions"] as? [[String: Any]])
        #expect(regions.map { $0["observed"] as? Int } == [120, nil])
        #expect(regions[1]["suppressed"] as? Bool == true && regions[1]["ratio"] is NSNull)
        let symptoms = try #require(data["symptoms"] as? [[String: Any]])
        #expect(symptoms.map { $0["reporters"] as? Int } == [15, nil])
        #expect((data["magnitude"] as? [String: Any])?["reporters"] as? Int == 120)
    }

    @Test func `a test tells of no incident`() throws {
        let bytes = try Specimen.publisher().cloudEvent(
            testing: "wh_a", id: "msg_2", at: Specimen.minute(14, 20).start)
        let json = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(json["type"] as? String == "outcry.test" && json["subject"] as? String == "wh_a")
    }
}
