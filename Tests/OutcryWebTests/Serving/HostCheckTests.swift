import Testing

@testable import OutcryWeb

struct HostCheckTests {
    @Test(arguments: ["a.example", "a.example:8080", "127.0.0.1", "[::1]:80", "localhost"])
    func `a host is one`(text: String) {
        #expect(HostCheck.isHost(text))
    }

    @Test(arguments: ["", "a b", "a/b", "a@b", "a,b", "a\u{0}b", "é.example", String(repeating: "a", count: 256)])
    func `what cannot be a host is refused`(text: String) {
        #expect(!HostCheck.isHost(text))
    }
}
