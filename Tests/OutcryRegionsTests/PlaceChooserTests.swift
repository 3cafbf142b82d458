import OutcryModel
import Testing

@testable import OutcryRegions

@Suite struct PlaceChooserTests {
    private func mentions(_ text: String, prior: Region.ID? = nil) throws -> [PlaceMention] {
        try Gazetteer.standard().places(in: text, prior: prior)
    }

    @Test(arguments: [
        ("Störung in Düsseldorf", "geonames:2934246", PlaceMention.Reason.name),
        ("portland, me is dark", "geonames:4975802", .code),
        ("Birmingham, Alabama is dark", "geonames:4049979", .cue),
        ("here in Canada, in London, nothing works", "geonames:6058560", .country),
        ("out in Toronto and London", "geonames:6058560", .sibling),
        ("London is down", "geonames:2643743", .population),
    ])
    func `a mention says what decided`(text: String, region: String, reason: PlaceMention.Reason) throws {
        let mention = try #require(try mentions(text).first { $0.region == Region.ID(region) })
        #expect(mention.reason == reason)
    }

    @Test func `the region of the source comes before size, and after all that the text says`() throws {
        let silent = try #require(try mentions("no signal in London", prior: "CA").first)
        #expect(silent.region == "geonames:6058560")
        #expect(silent.reason == .prior)
        let told = try #require(try mentions("no signal in London, UK", prior: "CA").first)
        #expect(told.region == "geonames:2643743")
        #expect(try mentions("no signal", prior: "CA").isEmpty)
        #expect(try mentions("no signal in London", prior: "XX").first?.region == "geonames:2643743")
    }

    @Test func `a small namesake needs more than a place in the same country`() throws {
        #expect(try mentions("Houston and Paris").last?.region == "geonames:2988507")
        #expect(try mentions("Paris", prior: "US").last?.region == "geonames:2988507")
    }

    @Test(arguments: ["Springfield IL", "Springfield, IL", "Springfield (IL)", "Springfield/IL"])
    func `the code of a state may stand behind any small gap`(text: String) throws {
        let mention = try #require(try mentions(text).first)
        #expect(mention.region == "geonames:4250542")
        #expect(mention.range.upperBound >= text.utf8.count - 1)
    }

    @Test func `a state whose city has no such name is not meant`() throws {
        #expect(try mentions("Berlin, TX").first?.region == "geonames:2950159")
    }

    @Test func `the floor takes the greatest place whatever stands beside it`() throws {
        let places = try Gazetteer.standard().largestPlaces(in: "Birmingham, Alabama")
        #expect(places.first?.region == "geonames:2655603")
    }

    @Test func `names that overlap are neither a list nor beside each other`() throws {
        let (small, large) = ("chesterfield", "paris")
        let folded = FoldedText("\(small) \(large)")
        let file = try GazetteerFile.standard()
        let tree = try RegionTree.standard()
        let mentions = PlaceText.with(folded, of: "\(small) \(large)") { text in
            file.withTable { table in
                var hits = [(0..<12, small), (6..<18, large)].map { range, name in
                    PlaceHit(range: range, meanings: table.meanings(NameHash(name.utf8).value), context: .preposition)
                }
                hits[0] = PlaceHit(range: hits[0].range, meanings: hits[0].meanings, context: [])
                return hits.withUnsafeMutableBufferPointer { hits in
                    tree.rows.withView {
                        PlaceChooser(rows: $0, table: table, text: text, hits: hits, prior: nil).mentions()
                    }
                }
            }
        }
        #expect(mentions.map(\.region) == ["geonames:2988507"])
    }
}
