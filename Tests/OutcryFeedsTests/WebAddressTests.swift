import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct WebAddressTests {
    // RFC 3986, section 5.4.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
        ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
    ])
    func `a reference means what the standard says`(_ reference: String, _ address: String) {
        #expect(WebAddress.resolve(reference, base: "http://a/b/c/d;p?q") == address)
    }

    @Test func `without an absolute base a reference stays as it is`() {
        #expect(WebAddress.resolve("x/y", base: nil) == "x/y")
        #expect(WebAddress.resolve("x/y", base: "folder/") == "x/y")
        #expect(WebAddress.resolve("x/y", base: "http://a.example") == "http://a.example/x/y")
    }

    @Test func `a base of thousands of bytes counts as none`() throws {
        let long = "http://a.example/" + String(repeating: "a", count: 5000)
        #expect(WebAddress.resolve("x", base: long + "/") == "x")
        let feed = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="\(long)/"><entry><id>1</id><link href="x"/></entry></feed>
            """
        #expect(try FeedReader().read(Array(feed.utf8)).entries.first?.link == "x")
    }

    @Test(arguments: ["javascript:alert(1)", "JAVASCRIPT:x", "vbscript:x", "data:text/html,x"])
    func `an address that would run a script is none`(_ address: String) {
        #expect(WebAddress.resolve(address, base: nil) == nil)
    }
}
