import OutcryModel
import Testing

@Suite struct FeedEntryTests {
    @Test(arguments: [
        "t3_1abcde", "tag:status.example,2005:Incident/1?sid=0123456789abcdef", "https://a.example/1",
        "https://a.example/?p=41", "https://a.example/t.php?t=12&page=2#post7",
        "https://a.example/story?sid=26/11/22/14",
        "https://a.example/article.php?sid=123", "https://a.example/?", "https://a.example/a;b=c", "http", "",
        "https://a.example/?s=search&time=noon", "https://a.example/?a=1&&b=2",
        "https://a.example/incident?time=1795351800", "https://a.example/incident?token=a4",
    ])
    func `an id without tokens is what the entry is known by`(_ id: String) {
        #expect(FeedEntry(id: id).key == id)
    }

    @Test(arguments: [
        (
            "https://f.example/viewtopic.php?f=2&t=7&sid=0123456789abcdef0123456789abcdef",
            "https://f.example/viewtopic.php?f=2&t=7"
        ),
        ("https://f.example/t.php?s=0123456789abcdef0123456789abcdef&t=7#post9", "https://f.example/t.php?t=7#post9"),
        ("https://a.example/x;jsessionid=A1B2.node3?id=4", "https://a.example/x?id=4"),
        ("https://a.example/x?PHPSESSID=abc123", "https://a.example/x"),
        ("HTTPS://a.example/x?utm_source=rss&utm_medium=feed&id=4", "HTTPS://a.example/x?id=4"),
        ("https://a.example/x?id=4&amp;utm_source=rss&amp;page=2", "https://a.example/x?id=4&amp;page=2"),
        ("https://a.example/x?id=4&fbclid=IwAR0", "https://a.example/x?id=4"),
        ("https://a.example/x#xtor=RSS-1", "https://a.example/x"),
        ("https://a.example/x?id=4#utm_source=rss", "https://a.example/x?id=4"),
        ("https://s3.example/a.mp3?X-Amz-Signature=ff&X-Amz-Date=20261122T125000Z&v=2", "https://s3.example/a.mp3?v=2"),
        ("https://a.example/x?token=eyJ&id=4", "https://a.example/x?id=4"),
        ("https://a.example/x?id=4&_=1795351800250", "https://a.example/x?id=4"),
        ("https://a.example/x?id=4&ts=1795351800", "https://a.example/x?id=4"),
        ("https://a.example/incidents/41?time=1795351800", "https://a.example/incidents/41"),
    ])
    func `what changes in an address at each reading is no part of the key`(_ id: String, _ key: String) {
        #expect(FeedEntry(id: id).key == key)
        #expect(FeedEntry(id: key).key == key)
    }

    @Test func `a distinction is part of the key`() {
        #expect(
            FeedEntry(id: "https://a.example/x?utm_source=rss", distinction: "hash:1").key
                == "https://a.example/x#hash:1")
    }

    @Test func `the heading is the title where there is one`() {
        #expect(FeedEntry(id: "1", title: "Login fails", text: "Since noon.").heading == "Login fails")
        #expect(FeedEntry(id: "1").heading == nil)
    }

    @Test(arguments: [
        ("PenLight is down again. Anyone else? I am in Berlin.", "PenLight is down again."),
        ("Down! Nothing loads since noon. Berlin.", "Down! Nothing loads since noon."),
        ("No sync since 1.5 hours\n\nError 503", "No sync since 1.5 hours"), ("\n\nSecond line", "Second line"),
        ("昼ごろからつながりません。近所も同じです。", "昼ごろからつながりません。"), ("short", "short"),
    ])
    func `without a title the first sentence or line stands in`(_ text: String, _ heading: String) {
        #expect(FeedEntry(id: "1", text: text).heading == heading)
    }

    @Test func `a long sentence is cut behind a word`() throws {
        let heading = try #require(FeedEntry(id: "1", text: String(repeating: "nothing works, ", count: 20)).heading)
        #expect(heading.hasSuffix("works…") || heading.hasSuffix("nothing…"))
        #expect((80...101).contains(heading.count))
        let wide = try #require(FeedEntry(id: "1", text: String(repeating: "障害", count: 100)).heading)
        #expect(wide == String(repeating: "障害", count: 50) + "…")
    }
}
