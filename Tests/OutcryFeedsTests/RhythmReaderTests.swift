import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct RhythmReaderTests {
    private func rhythm(_ elements: String) throws -> PublishingRhythm? {
        try FeedReader().read(elements.inRSS).rhythm
    }

    @Test func `ttl counts minutes, hours go from 0 or from 1, days have names`() throws {
        #expect(
            try Fixture.feed("userland-rhythm.rss").rhythm
                == PublishingRhythm(interval: .seconds(90 * 60), skipHours: [0, 1, 2], skipDays: [6, 0]))
    }

    @Test func `a period is shared by its updates`() throws {
        #expect(try Fixture.feed("blog-comments.rss").rhythm == PublishingRhythm(interval: .seconds(1800)))
    }

    @Test(arguments: [
        ("<sy:updatePeriod>daily</sy:updatePeriod>", 86_400), ("<sy:updatePeriod>WEEKLY</sy:updatePeriod>", 604_800),
        ("<sy:updateFrequency>4</sy:updateFrequency>", 21_600),
        ("<ttl>60</ttl><sy:updatePeriod>daily</sy:updatePeriod>", 86_400),
        ("<ttl>60</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 3600),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 3600),
    ])
    func `of two intervals the longer one is asked for, and what is left out has its default`(
        _ elements: String, _ seconds: Int
    ) throws {
        #expect(try rhythm(elements)?.interval == .seconds(seconds))
    }

    @Test(arguments: [
        "", "<ttl>0</ttl>", "<ttl>-5</ttl>", "<ttl>soon</ttl>", "<ttl>99999999999</ttl>", "<skipHours/>",
        "<sy:updatePeriod>now and then</sy:updatePeriod>", "<item><ttl>60</ttl></item>",
    ])
    func `what says nothing gives no rhythm`(_ elements: String) throws {
        #expect(try rhythm(elements) == nil)
    }

    @Test func `in RSS 1.0 and Atom the Syndication module counts as well`() throws {
        let period = "<sy:updatePeriod>hourly</sy:updatePeriod>"
        let rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">\
            <channel><title>a</title>\(period)</channel><item rdf:about="1"/></rdf:RDF>
            """
        #expect(try FeedReader().read(Array(rdf.utf8)).rhythm?.interval == .seconds(3600))
        let atom = "<feed xmlns='http://www.w3.org/2005/Atom'>\(period)</feed>"
        #expect(try FeedReader().read(Array(atom.utf8)).rhythm?.interval == .seconds(3600))
    }
}
