import OutcryFeeds
import Testing

@testable import OutcryCollect

struct HubOfferTests {
    private func offer(_ hubs: [String], itself: String? = "https://a.example/feed") -> HubOffer? {
        HubOffer(Feed(format: .rss20, itself: itself, hubs: hubs), at: "https://a.example/feed?key=secret")
    }

    @Test func `a hub that is asked over TLS comes first`() {
        let offer = offer(["http://one.example/", "https://two.example/"])
        #expect(offer?.hub(keeping: nil) == "https://two.example/")
    }

    @Test func `the present hub is kept as long as it is named`() {
        let offer = offer(["https://one.example/", "https://two.example/"])
        #expect(offer?.hub(keeping: "https://two.example/") == "https://two.example/")
        #expect(offer?.hub(keeping: "https://gone.example/") == "https://one.example/")
    }

    @Test func `the topic is what the feed calls itself, byte for byte, and never where it was found`() {
        #expect(offer(["https://hub.example"], itself: "https://A.example/feed?")?.topic == "https://A.example/feed?")
        #expect(offer(["https://hub.example"], itself: nil) == nil)
    }

    @Test(arguments: ["ftp://hub.example/", "https://user:word@hub.example/", "javascript:alert(1)", "https://"])
    func `a hub that cannot be asked is none`(hub: String) {
        #expect(offer([hub]) == nil)
        #expect(offer([hub, "https://hub.example/"])?.hubs == ["https://hub.example/"])
    }

    @Test(arguments: ["feed.xml", "urn:uuid:1", "https://user:word@a.example/feed"])
    func `a topic that is no address for others is none`(topic: String) {
        #expect(offer(["https://hub.example/"], itself: topic) == nil)
    }

    @Test func `an address without end is none`() {
        #expect(offer(["https://hub.example/" + String(repeating: "a", count: 2000)]) == nil)
    }
}
