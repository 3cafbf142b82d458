import Testing

@testable import OutcryCollect

/// What of an address may be seen.
struct SourceAddressTests {
    @Test(arguments: [
        ("https://forum.example/feed", "https://forum.example/feed"),
        ("https://user:secret@forum.example/feed#secret", "https://forum.example/feed"),
        ("https://forum.example/feed?key=secret", "https://forum.example/feed?key=…"),
        ("https://forum.example/feed?type=rss&key=se=cret&&", "https://forum.example/feed?type=…&key=…&…&…"),
        ("https://forum.example/feed?secret", "https://forum.example/feed?…"),
        ("secret", "(no web address)"),
    ])
    func `what may be secret is not shown`(url: String, shown: String) {
        #expect(SourceAddress.shown(url) == shown)
    }

    @Test func `for others to ask an address keeps its query, and loses who asks`() {
        let url = "https://user:secret@forum.example/feed?type=rss"
        #expect(SourceAddress.withoutCredentials(url) == "https://forum.example/feed?type=rss")
        #expect(SourceAddress.holdsQuery(url) && !SourceAddress.holdsQuery("https://forum.example/feed"))
    }

    @Test func `a digest tells addresses apart, and does not repeat them`() {
        let digest = SourceAddress.digest(of: "abc")
        // The first test of FIPS 180-4.
        #expect(digest == "ba7816bf8f01cfea")
        #expect(SourceAddress.digest(of: "abd") != digest)
    }

    @Test(arguments: [
        ("https://hooks.example/services/T0/secret", "https://hooks.example/…"),
        ("https://ada:word@hooks.example:8443/a?key=b", "https://hooks.example:8443/…"),
        ("https://hooks.example", "https://hooks.example/"),
        ("https://hooks.example/?key=b", "https://hooks.example/…"),
        ("no address", "(no web address)"),
    ])
    func `of an address that programs post to nothing is shown behind its host`(url: String, origin: String) {
        #expect(SourceAddress.origin(of: url) == origin)
    }
}
