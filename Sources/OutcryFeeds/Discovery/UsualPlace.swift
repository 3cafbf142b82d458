/// Where a kind of software keeps its feeds, and how its pages are told.
struct UsualPlace {
    /// When a place is worth a try.
    private enum Sign {
        /// The page names the software.
        case software([String])
        /// The host or the beginning of the path has one of these words in it.
        case name([String])
        /// The path has a shape, whose named parts are used in the feeds.
        case path(PathPattern)
        /// Always, when nothing better is known.
        case none
    }

    private let sign: Sign
    /// Paths on the site; those with `{folder}` are tried in the page's folder first and then at the top.
    private let feeds: [String]

    private init(_ sign: Sign, _ feeds: String...) {
        self.sign = sign
        self.feeds = feeds
    }

    /// Whether a page is one of those that have their feeds here; `software` is what the page says of itself.
    func fits(_ address: SiteAddress, software: String) -> Bool {
        switch sign {
        case .software(let names): names.contains(where: software.contains)
        case .name(let words): address.isCalled(words)
        case .path(let pattern): pattern.match(address.segments) != nil
        case .none: true
        }
    }

    /// The addresses to try for a page that fits.
    func feeds(of address: SiteAddress) -> [String] {
        var values: [String: String] = [:]
        if case .path(let pattern) = sign { values = pattern.match(address.segments) ?? [:] }
        return feeds.flatMap { feed in
            feed.contains("{folder}")
                ? [address.folder, ""].map { feed.replacing("{folder}", with: $0) }
                : [PathPattern.fill(feed, with: values)]
        }.map(address.address)
    }

    /// From what is sure to what is merely usual.
    static let all = [
        UsualPlace(.path("/@{user}"), "/@{user}.rss"),  // Mastodon
        UsualPlace(.path("/tags/{tag}"), "/tags/{tag}.rss"),
        UsualPlace(.path("/c/{community}"), "/feeds/c/{community}.xml?sort=New"),  // Lemmy
        UsualPlace(.path("/c/{slug}/{id}"), "/c/{slug}/{id}.rss"),  // Discourse
        UsualPlace(.path("/t/{slug}/{id}"), "/t/{slug}/{id}.rss"),
        UsualPlace(.path("/profile/{name}"), "/profile/{name}/rss"),
        UsualPlace(.software(["discourse"]), "{folder}/latest.rss"),
        UsualPlace(.software(["xenforo"]), "{folder}/forums/-/index.rss"),
        UsualPlace(.software(["phpbb"]), "{folder}/feed.php"),
        UsualPlace(.software(["vbulletin"]), "{folder}/external.php?type=RSS2"),
        UsualPlace(.software(["wordpress"]), "{folder}/feed/"),
        UsualPlace(.software(["ghost"]), "/rss/"),
        UsualPlace(.software(["hugo"]), "{folder}/index.xml"),
        UsualPlace(.software(["jekyll"]), "/feed.xml"),
        UsualPlace(.software(["drupal"]), "/rss.xml"),
        UsualPlace(
            .name(["status", "statuspage", "health", "uptime"]),
            "/history.atom", "/history.rss", "/feed.atom", "/feed.rss"),
        UsualPlace(
            .name(["forum", "forums", "community", "communities", "discuss", "discourse", "talk", "board", "boards"]),
            "/latest.rss", "{folder}/forums/-/index.rss", "{folder}/feed.php", "{folder}/external.php?type=RSS2"),
        UsualPlace(
            .none, "{folder}/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json"),
    ]
}
