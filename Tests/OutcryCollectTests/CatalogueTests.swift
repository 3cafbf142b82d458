import Foundation
import OutcryCollect
import OutcryModel
import Testing

/// The catalogue that comes with the project, and what a file becomes.
struct CatalogueTests {
    /// The project's catalogue, read once for all tests.
    private static let shipped = Result { () throws(CatalogueError) in
        try Catalogue.load(from: CatalogueScratch.shipped)
    }

    @Test func `every file of the project's catalogue is valid`() throws {
        let folder = CatalogueScratch.shipped
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/services")
        let catalogue = try Self.shipped.get()
        #expect(catalogue.services.count == files.count)
        #expect(catalogue.services.count >= 60)
        #expect(Set(catalogue.services.map(\.id)).count == files.count)
        #expect(Set(catalogue.sources.map(\.id)).count == catalogue.sources.count)
    }

    @Test func `the catalogue covers every category`() throws {
        let catalogue = try Self.shipped.get()
        #expect(Set(catalogue.services.map(\.category)) == Set(OutcryModel.Category.allCases))
    }

    @Test func `every service has a source, and some sources have no service`() throws {
        let catalogue = try Self.shipped.get()
        let served = Set(catalogue.sources.compactMap(\.service))
        #expect(catalogue.services.map(\.id).filter { !served.contains($0) }.isEmpty)
        #expect(catalogue.sources.contains { $0.service == nil })
    }

    @Test func `every address is https`() throws {
        let catalogue = try Self.shipped.get()
        let addresses = catalogue.services.map(\.homePage) + catalogue.sources.compactMap(\.url)
        #expect(addresses.filter { !$0.hasPrefix("https://") }.isEmpty)
        #expect(catalogue.sources.allSatisfy { $0.url != nil })
    }

    @Test(arguments: [
        "Zoom", "Slack", "Signal", "Line", "Orange", "Three", "X", "Box", "Canvas", "Claude", "Cursor", "Teams",
        "Discord", "Telegram", "Threads", "Outlook", "Chase", "ING", "Stripe", "Square", "Visa", "Wise", "Kraken",
        "O2", "TIM", "Claro", "Spectrum", "BT", "Sky", "Free", "Steam", "Target", "Amazon", "Allegro", "Bolt", "NS",
        "Southwest", "Ola", "ELSTER", "Notion", "Gemini", "Iliad", "Twitch",
    ])
    func `a name that is also a word has context rules`(name: String) throws {
        let catalogue = try Self.shipped.get()
        let service = try #require(catalogue.services.first { $0.name == name })
        let alias = try #require(service.aliases.first)
        #expect(alias.text == name)
        #expect(!alias.requires.isEmpty || !alias.excludes.isEmpty)
    }

    @Test func `a name of one or two Latin letters never stands alone`() throws {
        let catalogue = try Self.shipped.get()
        let short = catalogue.services.flatMap(\.aliases)
            .filter { $0.text.count <= 2 && $0.text.allSatisfy(\.isASCII) && $0.requires.isEmpty }
            .map(\.text)
        #expect(Set(short).isSubset(of: ["FB", "IG", "VK", "YT"]))
    }

    @Test func `all of Reddit is asked for at most one feed a minute`() throws {
        let catalogue = try Self.shipped.get()
        let feedsPerMinute = catalogue.sources
            .filter { $0.url?.hasPrefix("https://www.reddit.com/") == true }
            .reduce(0.0) { $0 + 60 / Double($1.interval.components.seconds) }
        #expect(feedsPerMinute <= 1)
    }

    @Test func `a file becomes a service and its sources`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write(
            """
            slug: penlight
            name: PenLight
            category: productivity
            homePage: https://penlight.example
            aliases:
              - "@penlight"
              - text: penlight
                requires: [app, sync]
                excludes: [penlight battery]
            symptoms: [data_loss, slow]
            dependsOn: [lamp]
            users:
              - {region: DE, count: 1200, source: https://penlight.example/report}
            sources:
              - {id: forum, kind: forum, url: "http://127.0.0.1:8080/latest.rss", language: de, region: DE-BE, interval: 90s}
              - {id: status, kind: status, url: "https://status.penlight.example/history.atom"}
            """, to: "services/penlight.yaml")
        try scratch.write(
            "{slug: lamp, name: Lamp, category: cloud, homePage: https://lamp.example}", to: "services/lamp.yaml")
        try scratch.write(
            "sources: [{id: outage, kind: social, url: https://social.example/tags/outage.rss}]",
            to: "sources/social.yaml")
        let lamp = Service(
            id: "lamp", name: "Lamp", aliases: [Alias("Lamp")], category: .cloud, homePage: "https://lamp.example")
        let penlight = Service(
            id: "penlight", name: "PenLight",
            aliases: [
                Alias("penlight", requires: ["app", "sync"], excludes: ["penlight battery"]), Alias("@penlight"),
            ],
            category: .productivity, homePage: "https://penlight.example", symptoms: [.dataLoss, .slow],
            dependsOn: ["lamp"], users: ["DE": 1200])
        let sources = [
            Source(
                id: "penlight/forum", kind: .forum, url: "http://127.0.0.1:8080/latest.rss", service: "penlight",
                language: "de", region: "DE-BE", interval: .seconds(90)),
            Source(
                id: "penlight/status", kind: .status, url: "https://status.penlight.example/history.atom",
                service: "penlight", interval: .seconds(120)),
            Source(id: "social/outage", kind: .social, url: "https://social.example/tags/outage.rss"),
        ]
        let catalogue = try Catalogue.load(from: scratch.path + "/")
        #expect(catalogue == Catalogue(services: [lamp, penlight], sources: sources))
    }
}
