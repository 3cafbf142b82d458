import Foundation
import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryPublish

struct PublisherPictureTests {
    private func part(
        _ region: Region.ID, _ state: RegionState, _ reporters: [Int], usual: Double = 5, named: Bool = false,
        symptoms: [Symptom: [Int]] = [:]
    ) -> RegionPicture {
        RegionPicture(
            region: region, state: state, isNamed: named, level: named ? .high : .usual, expected: usual,
            reporters: reporters, symptoms: symptoms, shareOfUsers: 0.5)
    }

    private var picture: ScopePicture {
        ScopePicture(
            service: "penlight", from: Specimen.minute(12, 0), to: Specimen.minute(13, 10), extent: .regional,
            regions: [
                part("001", .affected, [70, 9]), part("150", .affected, [70, 9]), part("155", .affected, [70, 9]),
                part("DE", .affected, [66, 8]), part("AT", .notEnoughData, [4, 4]), part("NL", .notAffected, [0, 1]),
                part("DE-BE", .affected, [52, 6], named: true, symptoms: [.slow: [30, 4], .other: [4, 4]]),
                part("DE-HB", .notEnoughData, [4, 2]), part("DE-BY", .notAffected, [8, 0]),
            ])
    }

    private func ids(_ filter: PictureFilter = PictureFilter()) throws -> [Region.ID] {
        try Specimen.publisher().lines(of: picture, filter).map(\.region)
    }

    @Test func `regions come before what lies below them, the affected first, and only if there is something to tell`()
        throws
    {
        #expect(try ids() == ["001", "150", "155", "DE", "DE-BE", "DE-BY", "NL"])
    }

    @Test func `whether a region is listed tells nothing of a number withheld`() throws {
        var regions = picture.regions
        regions.append(part("CA", .notEnoughData, [4, 4]))
        regions.append(part("US", .notEnoughData, [0, 0]))
        let other = ScopePicture(
            service: "penlight", from: picture.from, to: picture.to, extent: .regional, regions: regions)
        #expect(try Specimen.publisher().lines(of: other).map(\.region) == ids())
    }

    @Test func `a region, a level or a state is told alone`() throws {
        #expect(try ids(PictureFilter(region: "DE")) == ["DE", "DE-BE", "DE-BY"])
        #expect(try ids(PictureFilter(levels: [.admin1])) == ["DE-BE", "DE-BY"])
        #expect(try ids(PictureFilter(states: [.notAffected])) == ["DE-BY", "NL"])
        #expect(try ids(PictureFilter(region: "DE-BE", levels: [.country])).isEmpty)
        #expect(try ids(PictureFilter(region: "US")).isEmpty)
    }

    @Test func `numbers are told in fives of each part, and the interval holds what they may stand for`() throws {
        let lines = try Specimen.publisher().lines(of: picture)
        let berlin = try #require(lines.first { $0.region == "DE-BE" })
        #expect(berlin.observed == 55)
        #expect(berlin.symptoms == [.slow: 30])
        #expect(berlin.ratio == 11)
        let most = try #require(RatioInterval(observed: 63, expected: 5))
        #expect(abs((berlin.ratioHigh ?? 0) - most.high) < 0.001)
        let netherlands = try #require(lines.first { $0.region == "NL" })
        #expect(netherlands.observed == nil && netherlands.ratio == nil && netherlands.ratioHigh == nil)
    }

    @Test func `a document says where in the tree each region is`() throws {
        let json = try object(Specimen.publisher().json(picture: picture, PictureFilter()))
        #expect(json["state"] as? String == "affected")
        #expect(json["more"] as? Int == 0)
        #expect(json["symptom"] is NSNull)
        let rows = try #require(json["regions"] as? [[String: Any]])
        #expect(rows[0]["parent"] is NSNull)
        #expect(rows[4]["parent"] as? String == "DE")
        #expect(rows[4]["named"] as? Bool == true)
        let symptoms = try #require(rows[4]["symptoms"] as? [[String: Any]])
        #expect(symptoms.map { $0["id"] as? String } == ["slow"])
        #expect(symptoms[0]["share"] as? Double == 0.5455)
    }

    @Test func `a region without a known point has no geometry`() throws {
        let regions = try RegionTree([
            Region(id: "001", name: "World", level: .world, parent: nil),
            Region(
                id: "DE", name: "Germany", level: .country, parent: "001",
                position: Position(latitude: 51.5, longitude: 10.5)),
        ])
        let publisher = Publisher(site: "https://outcry.example", services: [Specimen.service], regions: regions)
        let picture = ScopePicture(
            service: "penlight", from: Specimen.minute(12, 0), to: Specimen.minute(13, 0), extent: nil,
            regions: [part("001", .notAffected, [9]), part("DE", .notAffected, [9])])
        let json = try object(publisher.geoJSON(picture: picture, PictureFilter()))
        #expect(json["type"] as? String == "FeatureCollection")
        let features = try #require(json["features"] as? [[String: Any]])
        #expect(features[0]["geometry"] is NSNull)
        let geometry = try #require(features[1]["geometry"] as? [String: Any])
        #expect(geometry["type"] as? String == "Point")
        #expect(geometry["coordinates"] as? [Double] == [10.5, 51.5])
        #expect((features[1]["properties"] as? [String: Any])?["observed"] as? Int == 5)
    }

    @Test func `values with commas have one record for each region`() throws {
        let text = String(
            decoding: try Specimen.publisher().csv(picture: picture, PictureFilter(region: "DE-BE")), as: UTF8.self)
        let records = text.components(separatedBy: "\r\n")
        #expect(records.count == 3)
        #expect(records[0].hasPrefix("service,from,to,region,name,level,parent,state,named,observed"))
        #expect(
            records[1].hasPrefix(
                "penlight,2026-11-22T12:00:00Z,2026-11-22T13:10:00Z,DE-BE,Berlin,admin1,DE,affected,true,55,5.0,11.0,"))
        #expect(records[1].hasSuffix(",slow=30"))
    }

    @Test func `services in a region come with the highest level first, and with the incidents that touch it`() throws {
        let publisher = try Specimen.publisher()
        let quiet = ScopePicture(
            service: "crown-bank", from: picture.from, to: picture.to, extent: nil, regions: [])
        let standings = publisher.standings(
            in: "DE-BE", pictures: [quiet, picture], open: [Specimen.confirmed, Specimen.suspected])
        #expect(standings.map(\.service) == ["penlight", "crown-bank"])
        #expect(standings.map(\.level) == [.high, .unknown])
        #expect(standings[0].openIncidents.map(\.id) == [Specimen.confirmed.id])
        let json = try object(
            publisher.json(
                standings: standings, in: Region(id: "DE-BE", name: "Berlin", level: .admin1, parent: "DE"),
                children: [], from: picture.from, to: picture.to, next: nil))
        let services = try #require(json["services"] as? [[String: Any]])
        #expect(services[0]["observed"] as? Int == 55)
        #expect(services[1]["observed"] is NSNull)
        #expect(services[1]["state"] as? String == "notEnoughData")
    }

    @Test(
        arguments: [("DE-BE", true), ("DE", true), ("001", true), ("DE-BY", false), ("US", false)]
            as [(Region.ID, Bool)])
    func `an incident touches what it is in, and what is in it`(region: Region.ID, touches: Bool) throws {
        #expect(try Specimen.publisher().touches(Specimen.confirmed, region) == touches)
    }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }
}
