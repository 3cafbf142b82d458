import OutcryFeeds

extension Feed {
    /// The feed with the hubs and the topic of the `Link` header fields of the answer it came in. They come before what
    /// the document says (WebSub, section 4).
    func announced(by links: [String]) -> Feed {
        let targets = LinkField(links).targets
        guard let hubs = targets["hub"] else { return self }
        var feed = self
        feed.hubs = hubs
        feed.itself = targets["self"]?.first ?? itself
        return feed
    }
}
