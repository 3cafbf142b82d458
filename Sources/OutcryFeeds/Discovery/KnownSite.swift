/// A site whose pages have their feeds in a place that the address of the page gives away.
struct KnownSite {
    /// The host, with or without `www.`; one that starts with a dot stands for all below it too.
    let site: String
    let page: PathPattern
    /// The feed: an address, or a path on the same host.
    let feed: String

    /// The feed of a page; `nil` when the page is not of this shape or is the feed itself.
    func feed(of address: SiteAddress) -> String? {
        guard isHost(of: address), let values = page.match(address.segments),
            !values.values.contains(where: { $0.hasPrefix(".") || $0.hasSuffix(".rss") || $0.hasSuffix(".atom") }),
            !["rss", ".rss", "atom"].contains(address.segments.last ?? "")
        else { return nil }
        let filled = PathPattern.fill(feed, with: values)
        return filled.hasPrefix("/") ? address.address(of: filled) : filled
    }

    private func isHost(of address: SiteAddress) -> Bool {
        site.hasPrefix(".")
            ? ("." + address.host).hasSuffix(site) : address.host == site || address.host == "www." + site
    }

    static let all = [
        KnownSite(site: ".reddit.com", page: "/r/{name}", feed: "https://www.reddit.com/r/{name}/new/.rss"),
        KnownSite(site: ".reddit.com", page: "/r/{name}/new", feed: "https://www.reddit.com/r/{name}/new/.rss"),
        KnownSite(site: ".reddit.com", page: "/r/{name}/hot", feed: "https://www.reddit.com/r/{name}/new/.rss"),
        KnownSite(site: ".reddit.com", page: "/user/{name}", feed: "https://www.reddit.com/user/{name}/.rss"),
        KnownSite(site: "github.com", page: "/{owner}/{project}/releases/*", feed: "/{owner}/{project}/releases.atom"),
        KnownSite(site: "github.com", page: "/{owner}/{project}", feed: "/{owner}/{project}/releases.atom"),
        KnownSite(
            site: "youtube.com", page: "/channel/{id}/*",
            feed: "https://www.youtube.com/feeds/videos.xml?channel_id={id}"),
        KnownSite(site: "bsky.app", page: "/profile/{name}/*", feed: "https://bsky.app/profile/{name}/rss"),
        KnownSite(site: "stackoverflow.com", page: "/questions/tagged/{tag}/*", feed: "/feeds/tag/{tag}"),
        KnownSite(site: ".stackexchange.com", page: "/questions/tagged/{tag}/*", feed: "/feeds/tag/{tag}"),
        KnownSite(site: "serverfault.com", page: "/questions/tagged/{tag}/*", feed: "/feeds/tag/{tag}"),
        KnownSite(site: "superuser.com", page: "/questions/tagged/{tag}/*", feed: "/feeds/tag/{tag}"),
        KnownSite(site: "askubuntu.com", page: "/questions/tagged/{tag}/*", feed: "/feeds/tag/{tag}"),
    ]
}
