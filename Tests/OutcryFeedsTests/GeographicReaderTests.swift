import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct GeographicReaderTests {
    private func position(_ element: String) throws -> Position? {
        let head = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss" \
            xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" xmlns:gml="http://www.opengis.net/gml">
            """
        return try FeedReader().read(Array("\(head)<entry><id>1</id>\(element)</entry></feed>".utf8)).entries.first?
            .position
    }

    private func gml(_ system: String, _ numbers: String) throws -> Position? {
        try position(
            "<georss:where><gml:Point srsName='\(system)'><gml:pos>\(numbers)</gml:pos></gml:Point></georss:where>")
    }

    @Test(arguments: [
        "<georss:point>52.52 13.405</georss:point>", "<georss:point> 52.52,\n 13.405 </georss:point>",
        "<georss:line>52.52 13.405 48 2</georss:line>", "<georss:circle>52.52 13.405 500</georss:circle>",
        "<georss:box>52.52 13.405 53 14</georss:box>",
        "<georss:polygon>52.52 13.405 53 14 54 13 52.52 13.405</georss:polygon>",
        "<geo:lat>52.52</geo:lat><geo:long>13.405</geo:long>",
        "<geo:Point><geo:lat>52.52</geo:lat><geo:long>13.405</geo:long></geo:Point>",
        "<georss:where><gml:Point><gml:pos>52.52 13.405</gml:pos></gml:Point></georss:where>",
        "<georss:where><gml:LineString><gml:posList>52.52 13.405 48 2</gml:posList></gml:LineString></georss:where>",
        """
        <georss:where><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>52.52 13.405 48 2 50 9 52.52 13.405</gml:posList>
        </gml:LinearRing></gml:exterior></gml:Polygon></georss:where>
        """,
        "<georss:where><gml:Envelope><gml:lowerCorner>52.52 13.405</gml:lowerCorner></gml:Envelope></georss:where>",
    ])
    func `a place is read in each of the ways feeds write it`(_ element: String) throws {
        #expect(try position(element) == Position(latitude: 52.52, longitude: 13.405))
    }

    @Test(arguments: [
        ("EPSG:4326", "52.52 13.405"), ("urn:ogc:def:crs:EPSG::4326", "52.52 13.405"),
        ("http://www.opengis.net/def/crs/EPSG/0/4258", "52.52 13.405"),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", "13.405 52.52"),
    ])
    func `degrees are read in the order of their system`(_ system: String, _ numbers: String) throws {
        #expect(try gml(system, numbers) == Position(latitude: 52.52, longitude: 13.405))
    }

    // Computed apart, forwards, by the series of Snyder, “Map Projections: A Working Manual” (1987), equations 8-9 to 8-15.
    @Test(arguments: [
        ("EPSG:32631", "448250.349 5411934.915", 48.85822, 2.29448),
        ("urn:ogc:def:crs:EPSG::26917", "630083.914 4833438.978", 43.6425706, -79.3871437),
        ("EPSG:32756", "334900.377 6252299.842", -33.8567, 151.2153),
        ("EPSG:25833", "392079.740 5820154.550", 52.5208, 13.4094),
    ])
    func `metres of a grid are turned into degrees`(
        _ system: String, _ numbers: String, _ latitude: Double, _ longitude: Double
    ) throws {
        let place = try #require(try gml(system, numbers))
        #expect(abs(place.latitude - latitude) < 0.000001)
        #expect(abs(place.longitude - longitude) < 0.000001)
    }

    @Test func `numbers that no grid has are the degrees that somebody forgot to rename`() throws {
        #expect(try gml("EPSG:26913", "-3.7 40.4") == Position(latitude: 40.4, longitude: -3.7))
        #expect(try gml("EPSG:26913", "-200000 40") == nil)
    }

    @Test(arguments: [
        ("EPSG:3857", "255000 6250000"), ("EPSG:31467", "3500000 5800000"), ("local", "1 2"), ("EPSG:32661", "2 3"),
    ])
    func `a system that is not known gives no place`(_ system: String, _ numbers: String) throws {
        #expect(try gml(system, numbers) == nil)
    }

    @Test(arguments: ["152.5 13.4", "52.5", "x y", "nan 1", "1e400 2"])
    func `what is no place on earth gives none`(_ numbers: String) throws {
        #expect(try position("<georss:point>\(numbers)</georss:point>") == nil)
    }
}
