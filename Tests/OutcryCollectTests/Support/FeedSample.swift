/// Feeds for the tests to serve.
enum FeedSample {
    /// An RSS feed with one entry for each id.
    static func rss(_ ids: [String], description: String = "PenLight is down") -> String {
        let items = ids.map { id in
            "<item><guid>\(id)</guid><title>\(id)</title><link>https://forum.example/\(id)</link>"
                + "<description>\(description)</description></item>"
        }
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>PenLight</title>"
            + "<link>https://forum.example/</link>\(items.joined())</channel></rss>"
    }
}
