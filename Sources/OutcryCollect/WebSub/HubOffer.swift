import OutcryFeeds

/// What a feed says of being pushed: by which hubs, and as what.
struct HubOffer: Hashable, Sendable {
    /// The most bytes that an address may have to be believed.
    private static let longestAddress = 2000

    /// The hubs, those that are asked over TLS first.
    let hubs: [String]
    /// What to subscribe to: the address the feed gives as its own.
    let topic: String

    /// What a feed read at `url` offers; `nil` when it names no hub that can be asked, or not itself.
    ///
    /// The topic must be the address that the feed itself gives (WebSub, section 5.1): the one it was found at may hold
    /// what is no business of a hub.
    init?(_ feed: Feed, at url: String) {
        guard let topic = feed.itself, Self.address(topic, relativeTo: nil) != nil else { return nil }
        let base = try? WebAddress(url)
        let hubs = feed.hubs.compactMap { Self.address($0, relativeTo: base) }
        guard !hubs.isEmpty else { return nil }
        self.topic = topic
        self.hubs = hubs.filter { $0.scheme == "https" }.map(\.text) + hubs.filter { $0.scheme != "https" }.map(\.text)
    }

    /// The hub to ask: the present one as long as it is among those named.
    func hub(keeping present: String?) -> String {
        present.flatMap { hubs.contains($0) ? $0 : nil } ?? hubs[0]
    }

    /// An address without credentials; those are nobody else's business.
    private static func address(_ text: String, relativeTo base: WebAddress?) -> WebAddress? {
        guard text.utf8.count <= longestAddress, let address = try? WebAddress(text, relativeTo: base),
            address.credentials == nil
        else { return nil }
        return address
    }
}
