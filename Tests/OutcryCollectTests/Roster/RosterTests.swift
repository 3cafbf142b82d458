import Foundation
import OutcryModel
import Testing

@testable import OutcryCollect

/// The operator's own sources and decisions.
struct RosterTests {
    static let catalogue = Catalogue(
        services: [
            Service(
                id: "lamp", name: "Lamp", aliases: [Alias("Lamp")], category: .cloud, homePage: "https://lamp.example")
        ],
        sources: [
            Source(id: "lamp/status", kind: .status, url: "https://status.lamp.example/history.atom", service: "lamp"),
            Source(id: "social/outage", kind: .social, url: "https://social.example/tags/outage.rss"),
        ])

    static func source(
        _ name: String, _ url: String? = nil, kind: SourceKind = .forum, interval: Duration = .seconds(600)
    ) -> Source {
        Source(id: Source.ID("own/\(name)"), kind: kind, url: url ?? "https://\(name).example/feed", interval: interval)
    }

    private let now = Timestamp(seconds: 1_795_348_800)

    @Test func `own sources are polled with those of the catalogue, paused ones are not`() throws {
        var roster = Roster()
        try roster.add(OwnSource(Self.source("talk")), with: Self.catalogue)
        try roster.add(OwnSource(Self.source("news")), with: Self.catalogue)
        roster.pause("own/news")
        roster.pause("social/outage")
        #expect(roster.sources(with: Self.catalogue.sources).map(\.id) == ["lamp/status", "own/talk"])
        let resumed = [roster.resume("social/outage"), roster.resume("social/outage")]
        #expect(resumed == [true, false])
        #expect(
            roster.sources(with: Self.catalogue.sources).map(\.id) == ["lamp/status", "social/outage", "own/talk"])
    }

    @Test func `a source that was read when it was added is polled an interval later`() throws {
        var roster = Roster()
        try roster.add(OwnSource(Self.source("talk"), added: now), with: Self.catalogue)
        let polled = { (at: Timestamp) in
            roster.sources(with: [], at: at).map(\.id)
        }
        #expect(polled(now).isEmpty)
        #expect(polled(now + .seconds(599)).isEmpty)
        #expect(polled(now + .seconds(600)) == ["own/talk"])
        #expect(polled(now - .seconds(1)) == ["own/talk"], "a clock set back must not hold it off")
        #expect(roster.sources(with: []).map(\.id) == ["own/talk"])
    }

    @Test func `an own source that the catalogue has too is polled once`() throws {
        var roster = Roster()
        try roster.add(OwnSource(Self.source("x", "https://x.example/feed")), with: Self.catalogue)
        let grown = Self.catalogue.sources + [Source(id: "x/feed", kind: .news, url: "http://X.example:80/feed/")]
        #expect(roster.sources(with: grown).map(\.id) == ["lamp/status", "social/outage", "x/feed"])
        roster.pause("x/feed")
        #expect(roster.sources(with: grown).map(\.id) == ["lamp/status", "social/outage", "own/x"])
    }

    @Test(arguments: [
        "https://status.lamp.example/history.atom", "http://status.lamp.example/history.atom",
        "https://STATUS.lamp.example:443/history.atom#x", "https://user:secret@status.lamp.example/history.atom/",
    ])
    func `an address that is known, however it is written, is not added again`(url: String) {
        var roster = Roster()
        #expect(throws: RosterError.addressKnown(by: "lamp/status", isPaused: false)) {
            try roster.add(OwnSource(Self.source("x", url)), with: Self.catalogue)
        }
        #expect(roster.own.isEmpty)
    }

    @Test(arguments: [
        "https://status.lamp.example/history.rss", "https://status.lamp.example/history.atom?x=1",
        "https://lamp.example/history.atom",
    ])
    func `another address is another source`(url: String) throws {
        var roster = Roster()
        try roster.add(OwnSource(Self.source("x", url)), with: Self.catalogue)
        #expect(roster.own.count == 1)
    }

    @Test(arguments: [
        (Source(id: "lamp/x", kind: .forum, url: "https://x.example"), "“lamp/x” is no id"),
        (Source(id: "own/X", kind: .forum, url: "https://x.example"), "“own/X” is no id"),
        (Source(id: "own/x", kind: .submission, url: "https://x.example"), "fetched from nowhere"),
        (Source(id: "own/x", kind: .forum, url: "ftp://x.example"), "no web address"),
        (Source(id: "own/x", kind: .forum, url: nil), "no web address"),
        (Source(id: "own/x", kind: .forum, url: "https://x.example", service: "lampe"), "did you mean “lamp”?"),
        (Source(id: "own/x", kind: .forum, url: "https://x.example", language: "German"), "“German” is no language"),
        (Source(id: "own/x", kind: .forum, url: "https://x.example", region: "Berlin"), "“Berlin” is no region"),
        (Source(id: "own/x", kind: .forum, url: "https://x.example", interval: .seconds(5)), "from 60s to 24h"),
    ])
    func `a source that is not valid is refused`(source: Source, words: String) {
        var roster = Roster()
        let error = #expect(throws: RosterError.self) { try roster.add(OwnSource(source), with: Self.catalogue) }
        #expect(error?.description.contains(words) == true)
    }

    @Test func `an id is found with and without its beginning, and a mistyped one answered with the nearest`() throws {
        var roster = Roster()
        try roster.add(OwnSource(Self.source("talk")), with: Self.catalogue)
        #expect(try roster.source("talk", with: Self.catalogue.sources).id == "own/talk")
        #expect(try roster.source("own/talk", with: Self.catalogue.sources).id == "own/talk")
        #expect(try roster.source("lamp/status", with: Self.catalogue.sources).id == "lamp/status")
        for (typed, meant) in [("lamp/statsu", ["lamp/status"]), ("lamp", ["lamp/status"]), ("own/tlak", ["own/talk"])]
        {
            #expect(throws: RosterError.unknown(typed, like: meant)) {
                try roster.source(typed, with: Self.catalogue.sources)
            }
        }
    }

    @Test func `only own sources can be removed, and their pause goes with them`() throws {
        var roster = Roster()
        try roster.add(OwnSource(Self.source("talk")), with: Self.catalogue)
        roster.pause("own/talk")
        #expect(throws: RosterError.notOwn("lamp/status")) { try roster.remove("lamp/status") }
        try roster.remove("own/talk")
        #expect(roster == Roster())
    }

    @Test func `a name that is taken gets a number`() throws {
        var roster = Roster()
        try roster.add(OwnSource(Self.source("talk")), with: Self.catalogue)
        #expect(roster.freeID(for: "talk", with: []) == "own/talk-2")
        #expect(roster.freeID(for: "walk", with: []) == "own/walk")
        #expect(roster.freeID(for: "talk", with: [], not: ["own/talk-2", "own/talk-3"]) == "own/talk-4")
    }

    @Test(arguments: [
        ("https://www.ispreview.co.uk/talk/forums/-/index.rss", "ispreview"),
        ("https://www.reddit.com/r/sysadmin/new/.rss", "reddit-sysadmin"),
        ("https://status.lamp.example/history.atom", "lamp-status"),
        ("https://mastodon.social/tags/st%C3%B6rung.rss", "mastodon"),
        ("http://127.0.0.1:8080/latest.rss", "127-0-0-1"), ("http://localhost/feed", "localhost"),
        ("nonsense", "source"),
    ])
    func `a source gets a name from its address`(url: String, name: String) {
        let made = SourceName.name(for: url)
        #expect(CatalogueText.isSlug(made))
        #expect(made.hasPrefix(name))
    }

    @Test(arguments: [
        "4f9c2a71b6d8e350", "4f9c2a71b6d8e350.rss", "deadbeefcafe", "550e8400-e29b-41d4-a716-446655440000",
        "kQ3vZ8pLr5mT", "aB3_dE5fG7-hI9jK1mN", "user-4f9c2a71b6d8e350", "123456789012345",
    ])
    func `a key in the path is no part of a name`(key: String) {
        #expect(SourceName.name(for: "https://host.example/private/\(key)/posts.rss") == "host-private-posts")
        #expect(SourceName.name(for: "http://127.0.0.1/private/\(key)/posts.rss") == "127-0-0-1-private-posts")
    }

    @Test(arguments: ["windows-11", "sysadmin", "stackoverflow", "python3", "announcements"])
    func `words of a path are kept in a name`(word: String) {
        #expect(SourceName.name(for: "https://host.example/\(word)/feed") == "host-\(word)")
    }
}
