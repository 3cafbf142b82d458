import OutcryFeeds
import Testing

@testable import OutcryCollect

struct LinkFieldTests {
    @Test(
        arguments: [
            #"<https://hub.example/>; rel="hub", <https://a.example/feed>; rel="self""#,
            "<https://hub.example/>;rel=hub,<https://a.example/feed>;rel=self",
            #"< https://hub.example/ > ; REL = "Hub" ; title="a, b; c \" >", <https://a.example/feed>; rel=self"#,
            #"<https://hub.example/>; rel="hub"; rel="next",, junk, <https://a.example/feed>; x; rel=self;"#,
        ])
    func `hub and self are found`(field: String) {
        let targets = LinkField([field]).targets
        #expect(targets["hub"] == ["https://hub.example/"])
        #expect(targets["self"] == ["https://a.example/feed"])
        #expect(targets["next"] == nil)
    }

    @Test func `one link may have several relations, and several fields are one`() {
        let targets = LinkField([#"<https://a/>; rel="self hub""#, "<https://b/>; rel=hub"]).targets
        #expect(targets["hub"] == ["https://a/", "https://b/"])
        #expect(targets["self"] == ["https://a/"])
    }

    @Test(arguments: ["", "<", "<https://a/", "https://a/; rel=hub", "<https://a/>; rel", #"<https://a/>; rel=""#])
    func `what is not of the form is passed over`(field: String) {
        #expect(LinkField([field]).targets.isEmpty)
    }

    @Test func `header fields come before what the document says`() {
        let feed = Feed(format: .atom10, itself: "https://old.example/", hubs: ["https://old-hub.example/"])
        let announced = feed.announced(by: ["<https://hub.example/>; rel=hub"])
        #expect(announced.hubs == ["https://hub.example/"] && announced.itself == "https://old.example/")
        let moved = feed.announced(by: ["<https://hub.example/>; rel=hub, <https://new.example/>; rel=self"])
        #expect(moved.itself == "https://new.example/")
        #expect(feed.announced(by: ["<https://x.example/>; rel=self"]) == feed)
    }
}
