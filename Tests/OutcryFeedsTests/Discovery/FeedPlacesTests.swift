import OutcryFeeds
import Testing

/// Where a site's feed is looked for when its page does not tell.
struct FeedPlacesTests {
    @Test(arguments: [
        ("https://www.reddit.com/r/sysadmin", "https://www.reddit.com/r/sysadmin/new/.rss"),
        ("https://old.reddit.com/r/sysadmin/new/", "https://www.reddit.com/r/sysadmin/new/.rss"),
        ("https://github.com/acme/lamp", "https://github.com/acme/lamp/releases.atom"),
        ("https://github.com/acme/lamp/releases", "https://github.com/acme/lamp/releases.atom"),
        ("https://www.youtube.com/channel/UC1/videos", "https://www.youtube.com/feeds/videos.xml?channel_id=UC1"),
        ("https://bsky.app/profile/example.org", "https://bsky.app/profile/example.org/rss"),
        ("https://stackoverflow.com/questions/tagged/swift", "https://stackoverflow.com/feeds/tag/swift"),
        (
            "https://unix.stackexchange.com/questions/tagged/dns?tab=Newest",
            "https://unix.stackexchange.com/feeds/tag/dns"
        ),
    ])
    func `on a known site the address gives the feed away`(page: String, feed: String) {
        #expect(FeedFinder().knownFeed(of: page) == feed)
    }

    @Test(arguments: [
        "https://www.reddit.com/r/sysadmin/new/.rss", "https://www.reddit.com/r/sysadmin/comments/1/x",
        "https://www.reddit.com/r/sysadmin.rss", "https://github.com/acme/lamp/releases.atom",
        "https://docs.github.com/en/actions", "https://notreddit.com/r/sysadmin", "https://example.org/r/x",
        "https://bsky.app/profile/example.org/rss", "ftp://reddit.com/r/x", "",
    ])
    func `a feed, another page and another site are left as they are`(page: String) {
        #expect(FeedFinder().knownFeed(of: page) == nil)
    }

    @Test(arguments: [
        ("https://status.example.org", "https://status.example.org/history.atom"),
        ("https://mastodon.example/@lamp", "https://mastodon.example/@lamp.rss"),
        ("https://mastodon.example/tags/outage", "https://mastodon.example/tags/outage.rss"),
        ("https://lemmy.example/c/sysadmin", "https://lemmy.example/feeds/c/sysadmin.xml?sort=New"),
        ("https://forum.example/c/support/7", "https://forum.example/c/support/7.rss"),
        ("https://community.example/", "https://community.example/latest.rss"),
        ("https://example.org/blog/", "https://example.org/blog/feed"),
        ("https://example.org", "https://example.org/feed"),
    ])
    func `the shape of the address says what is tried first`(page: String, place: String) {
        #expect(FeedFinder().places(near: page).first == place)
    }

    @Test(arguments: [
        (#"<meta name="generator" content="Discourse 3.4">"#, "https://example.org/talk/latest.rss"),
        (#"<html id="XF" lang="en">"#, "https://example.org/talk/forums/-/index.rss"),
        (#"<meta content="phpBB" name=Generator>"#, "https://example.org/talk/feed.php"),
        (#"<meta name=generator content="vBulletin 4">"#, "https://example.org/talk/external.php?type=RSS2"),
        (#"<meta name=generator content="WordPress 6">"#, "https://example.org/talk/feed/"),
        (#"<meta name=generator content="Hugo 0.1">"#, "https://example.org/talk/index.xml"),
    ])
    func `the software of the page says what is tried first`(html: String, place: String) {
        #expect(FeedFinder().places(near: "https://example.org/talk/", page: Array(html.utf8)).first == place)
    }

    @Test func `few places are tried, each once, and never the page itself`() {
        for page in ["https://status.forum.example/@x", "https://forum.example/a/b", "http://example.org/feed"] {
            let places = FeedFinder().places(near: page)
            #expect(places.count <= 8)
            #expect(Set(places).count == places.count)
            #expect(!places.contains(page))
        }
    }
}
