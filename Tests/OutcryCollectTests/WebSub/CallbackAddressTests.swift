import Testing

@testable import OutcryCollect

struct CallbackAddressTests {
    @Test(arguments: ["https://outcry.example.org", "https://outcry.example.org/", "http://203.0.112.9:8080"])
    func `hubs call below a public address`(base: String) throws {
        let address = try #require(CallbackAddress(base: base, allowLoopback: false))
        #expect(CallbackAddress.url("abc", below: address.base).hasSuffix("/hubs/abc"))
        #expect(!CallbackAddress.url("abc", below: address.base).dropFirst(8).contains("//"))
    }

    @Test(
        arguments: [
            "", "outcry", "http://127.0.0.1:8080", "http://[::1]/", "http://localhost:8080", "http://10.1.2.3/",
            "http://outcry/", "https://outcry.local", "https://box.internal", "ftp://outcry.example.org",
            "https://a:b@outcry.example.org", "http://[::ffff:10.0.0.1]/",
        ])
    func `an address that no hub can reach is none`(base: String) {
        #expect(CallbackAddress(base: base, allowLoopback: false) == nil)
    }

    @Test func `a rehearsal may be called on this machine, and on no other one`() {
        #expect(CallbackAddress(base: "http://127.0.0.1:8080", allowLoopback: true) != nil)
        #expect(CallbackAddress(base: "http://10.0.0.1", allowLoopback: true) == nil)
    }
}
