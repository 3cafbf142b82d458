import Testing

@testable import OutcryCollect

@Suite struct WebAddressTests {
    @Test func `credentials are kept apart from every text form`() throws {
        let address = try WebAddress("https://Reader:s%40cret@Forum.Example:8443/latest.rss?key=hidden#top")
        #expect(address.host == "forum.example")
        #expect(address.port == 8443)
        #expect(address.text == "https://forum.example:8443/latest.rss?key=hidden")
        #expect(address.shown == "https://forum.example:8443/latest.rss")
        #expect(address.credentials == .init(user: "Reader", password: "s@cret"))
    }

    @Test(arguments: [
        ("/b.rss", "https://forum.example/b.rss"), ("b.rss?x=1", "https://forum.example/a/b.rss?x=1"),
        ("//other.example/c", "https://other.example/c"), ("HTTP://other.example/", "http://other.example/"),
    ])
    func `a relative address is read against its base`(text: String, whole: String) throws {
        let base = try WebAddress("https://forum.example/a/a.rss")
        #expect(try WebAddress(text, relativeTo: base).text == whole)
    }

    @Test func `an IPv6 host loses its brackets`() throws {
        #expect(try WebAddress("http://[::1]:8080/").host == "::1")
    }

    @Test(arguments: [
        "", "forum.example/feed", "ftp://forum.example/", "file:///etc/passwd", "http://", "https:///feed",
        "http://[fe80::1%25eth0]/", "http+unix://%2Ftmp%2Fsocket/", "javascript:alert(1)",
    ])
    func `what is no address of the web is refused`(text: String) {
        #expect(throws: CollectError.self) { try WebAddress(text) }
    }
}
