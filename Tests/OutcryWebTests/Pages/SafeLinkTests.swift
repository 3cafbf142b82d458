import Testing

@testable import OutcryWeb

struct SafeLinkTests {
    @Test(arguments: ["https://a.example/x?y", "HTTP://a.example"])
    func `an address of the web may be followed`(address: String) {
        #expect(SafeLink.checked(address) == address)
    }

    @Test(arguments: [
        nil, "", "javascript:alert(1)", " https://a.example", "data:text/html,x", "//a.example", "https://a.example/ b",
        "https://a.example/\u{0}",
    ])
    func `no other may`(address: String?) {
        #expect(SafeLink.checked(address) == nil)
    }
}
