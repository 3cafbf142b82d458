import Testing

@testable import OutcryCollect

@Suite struct RegistrableDomainTests {
    @Test(arguments: [
        ("feeds.example.com", "example.com"), ("example.com", "example.com"), ("a.b.example.co.uk", "example.co.uk"),
        ("someone.github.io", "someone.github.io"), ("127.0.0.1", "127.0.0.1"), ("2001:db8::1", "2001:db8::1"),
        ("localhost", "localhost"), ("co.uk", "co.uk"), ("s1.bench-4.example", "bench-4.example"), ("", ""),
    ])
    func `hosts are counted by what somebody has registered`(host: String, domain: String) {
        #expect(RegistrableDomain.of(host) == domain)
    }
}
