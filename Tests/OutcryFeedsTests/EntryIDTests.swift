import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct EntryIDTests {
    private func entries(_ items: String...) throws -> [FeedEntry] {
        try FeedReader().read(items.map { "<item>\($0)</item>" }.joined().inRSS).entries
    }

    private let old = "<guid>g</guid><title>Login fails</title><pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate>"
    private let new = "<guid>g</guid><title>Sync fails</title><pubDate>Sun, 22 Nov 2026 12:00:00 GMT</pubDate>"

    @Test func `an id stays as the feed gives it, also where two entries share it`() throws {
        #expect(try entries(new, old).map(\.id) == ["g", "g"])
    }

    @Test func `entries with the same id are told apart by what they are known by`() throws {
        let keys = try entries(new, old).map(\.key)
        #expect(keys[1] == "g")
        #expect(keys[0].hasPrefix("g#hash:"))
    }

    @Test func `the oldest keeps the id to itself, so that its key stays when newer ones come`() throws {
        let newest = "<guid>g</guid><title>All fails</title><pubDate>Sun, 22 Nov 2026 13:00:00 GMT</pubDate>"
        let before = try entries(old)[0].key
        let between = try entries(new, old).map(\.key)
        let after = try entries(newest, new, old).map(\.key)
        #expect(between[1] == before)
        #expect(Array(after[1...]) == between)
        #expect(Set(after).count == 3)
        // Also where the feed has them in another order.
        #expect(try entries(old, new).map(\.key) == between.reversed())
    }

    @Test func `without dates the last one is the oldest`() throws {
        let keys = try entries("<guid>g</guid><title>b</title>", "<guid>g</guid><title>a</title>").map(\.key)
        #expect(keys[1] == "g")
        #expect(keys[0] != "g")
    }

    @Test func `an exact repetition is known by the same key`() throws {
        #expect(Set(try entries(new, new).map(\.key)) == ["g"])
        let keys = try entries(new, old, new).map(\.key)
        #expect(keys[0] == keys[2])
        #expect(Set(keys).count == 2)
    }

    @Test func `the text tells entries apart only where nothing else does`() throws {
        let twice = try entries(new + "<description>one</description>", new + "<description>two</description>").map(
            \.key)
        #expect(Set(twice).count == 2)
        // An edit of the text alone changes no key.
        let first = try entries(new + "<description>one</description>", old).map(\.key)
        #expect(try entries(new + "<description>edited</description>", old).map(\.key) == first)
    }

    @Test func `without an id link and title make one`() throws {
        let page = "<link>https://status.example/</link>"
        let ids = try entries(page + "<title>Login fails</title>", page + "<title>Sync fails</title>").map(\.id)
        #expect(Set(ids).count == 2)
        #expect(ids.allSatisfy { $0.hasPrefix("hash:") })
        #expect(
            try entries(page + "<title>Login fails</title><description>edited</description>").map(\.id) == [ids[0]])
    }

    @Test func `an id made of a link does not change with the session in it`() throws {
        let session = "<title>t</title><link>https://forum.example/t.php?f=2&amp;sid="
        let first = try entries(session + "0123456789abcdef0123456789abcdef</link>")
        let second = try entries(session + "fedcba9876543210fedcba9876543210</link>")
        #expect(first.map(\.id) == second.map(\.id))
    }

    @Test func `without id and link title and date make one`() throws {
        let title = "<title>Service disruption</title>"
        let ids = try entries(
            title + "<pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate>",
            title + "<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate>"
        ).map(\.id)
        #expect(Set(ids).count == 2)
    }
}
