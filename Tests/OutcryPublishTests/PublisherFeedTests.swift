import OutcryFeeds
import OutcryModel
import Testing

@testable import OutcryPublish

struct PublisherFeedTests {
    private let incidents = [Specimen.bare, Specimen.suspected, Specimen.ended]
    private let updated = Specimen.minute(16, 0).start

    /// The constraints of RFC 4287, sections 4.1.1 and 4.1.2, on the elements this feed uses.
    private func check(_ xml: String) throws -> StrictXML.Element {
        let feed = try StrictXML.read(xml)
        #expect(feed.name == "feed")
        #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        for holder in [feed] + feed.all("entry") {
            for name in ["id", "title", "updated"] { #expect(holder.all(name).count == 1, "\(name) in \(holder.name)") }
            for name in ["published", "content", "summary"] { #expect(holder.all(name).count <= 1) }
            #expect(holder.all("link").count { $0.attributes["rel"] == "alternate" } == 1)
            for link in holder.all("link") { #expect(link.attributes["href"]?.hasPrefix("http") == true) }
            for id in holder.all("id") { #expect(id.text.hasPrefix("tag:") && id.text.allSatisfy(\.isASCII)) }
            for name in ["updated", "published"] {
                for date in holder.all(name) { #expect(Timestamp(rfc3339: date.text) != nil, "\(date.text)") }
            }
            for category in holder.all("category") { #expect(category.attributes["term"]?.isEmpty == false) }
        }
        #expect(feed.all("link").count { $0.attributes["rel"] == "self" } == 1)
        #expect(feed.all("author").count == 1)
        let entries = feed.all("entry")
        #expect(Set(entries.map { $0.all("id")[0].text }).count == entries.count)
        for entry in entries {
            #expect(entry.all("content")[0].attributes["type"] == "html")
            #expect(entry.all("updated")[0].text >= entry.all("published")[0].text)
        }
        return feed
    }

    @Test func `the feed is valid Atom`() throws {
        let feed = try check(try Specimen.publisher().incidentsAtom(incidents, updated: updated))
        #expect(feed.all("entry").count == 3)
        #expect(feed.all("updated")[0].text == "2026-11-22T16:00:00Z")
        #expect(feed.all("id")[0].text == "tag:outcry.example,2026:incidents")
    }

    @Test func `an empty feed is valid too`() throws {
        let feed = try check(try Specimen.publisher().incidentsAtom([], updated: updated))
        #expect(feed.all("entry").isEmpty)
    }

    @Test func `our own reader reads the feed back`() throws {
        let publisher = try Specimen.publisher()
        let feed = try FeedReader().read(Array(publisher.incidentsAtom(incidents, updated: updated).utf8))
        #expect(feed.format == .atom10)
        #expect(!feed.isTruncated)
        #expect(
            feed.entries.map(\.link) == [
                "https://outcry.example/incidents/penlight-20261122T1258Z",
                "https://outcry.example/incidents/crown-bank-20261122T0815Z",
                "https://outcry.example/incidents/penlight-20261121T2350Z",
            ])
        let entry = try #require(feed.entries.first)
        #expect(entry.id == "tag:outcry.example,2026-11-22:incidents/penlight-20261122T1258Z")
        #expect(entry.title == "PenLight: trouble signing in, in Berlin, Brandenburg and Saxony (ended)")
        #expect(entry.published == Specimen.minute(12, 58).start)
        #expect(entry.updated == Specimen.minute(15, 50).start)
        #expect(
            entry.categories == [
                "service:penlight", "state:ended", "extent:regional", "region:DE-BE", "region:DE-BB", "region:DE-SN",
            ])
        #expect(entry.text?.contains("Can’t sign in: 230") == true)
        #expect(entry.text?.contains("This incident has been resolved.") == true)
    }

    @Test func `the id stays and the date moves when an incident is revised`() throws {
        let publisher = try Specimen.publisher()
        let before = publisher.incidentFeed([Specimen.confirmed], updated: updated).entries[0]
        let after = publisher.incidentFeed([Specimen.ended], updated: updated).entries[0]
        #expect(before.id == after.id)
        #expect(before.published == after.published)
        #expect(before.updated < after.updated)
        #expect(before.title != after.title)
    }

    @Test func `an incident that comes twice is written once, as it is now`() throws {
        let feed = try Specimen.publisher().incidentFeed([Specimen.ended, Specimen.confirmed], updated: updated)
        #expect(feed.entries.count == 1)
        #expect(feed.entries[0].title.hasSuffix("(ended)"))
    }

    @Test func `the newest change comes first`() throws {
        let feed = try Specimen.publisher().incidentFeed(incidents, updated: updated)
        #expect(feed.entries.map(\.updated) == feed.entries.map(\.updated).sorted(by: >))
    }

    @Test func `small numbers are not in the feed`() throws {
        let xml = try Specimen.publisher().incidentsAtom(incidents, updated: updated)
        #expect(!xml.contains("Very slow: 3"))
        #expect(!xml.contains("Reporters by problem: ;"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>&\"'", "]]><!--", "\u{0}\u{1}\u{B}\u{1F}\u{7F}\u{FFFE}\u{FFFF}", "&lt;b&gt; &nbsp;",
        "<?xml version=\"1.1\"?><!DOCTYPE x>", "\u{202E}𝔘 é\r\n\t", "",
    ])
    func `whatever a name or an official text holds, the feed is valid and the text stays text`(name: String) throws {
        let service = Service(
            id: "penlight", name: name, aliases: [], category: .ai, homePage: "https://x.example")
        let publisher = Publisher(
            site: "https://outcry.example", services: [service], regions: try Specimen.tree())
        var incident = Specimen.confirmed
        incident.official = [Specimen.said(.identified, Specimen.minute(14, 0), name, link: name)]
        let feed = try check(publisher.incidentsAtom([incident], updated: updated))
        let html = feed.all("entry")[0].all("content")[0].text
        #expect(!html.contains("<script"))
        #expect(!html.contains("<!"))
        #expect(!html.contains("<?"))
        #expect(
            !feed.all("entry")[0].all("title")[0].text.unicodeScalars.contains {
                $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r"
            })
    }

    @Test func `an id that is no path segment makes a valid address`() throws {
        let odd = Incident(
            id: "a b/../ü", service: "penlight", state: .confirmed, onset: Specimen.confirmed.onset,
            openedAt: Specimen.confirmed.openedAt, peakAt: Specimen.confirmed.peakAt, peakReporters: 9,
            updatedAt: Specimen.confirmed.updatedAt, scope: Specimen.confirmed.scope, symptoms: [:],
            magnitude: Specimen.confirmed.magnitude)
        let feed = try check(try Specimen.publisher().incidentsAtom([odd], updated: updated))
        #expect(feed.all("entry")[0].all("id")[0].text == "tag:outcry.example,2026-11-22:incidents/a%20b%2F..%2F%C3%BC")
    }

    @Test func `the feed has no revisions list when there are none`() throws {
        var incident = Specimen.confirmed
        incident.revisions = []
        let feed = try check(try Specimen.publisher().incidentsAtom([incident], updated: updated))
        #expect(!feed.all("entry")[0].all("content")[0].text.contains("<ul>"))
    }
}
