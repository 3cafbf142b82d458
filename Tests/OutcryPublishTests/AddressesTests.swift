import OutcryModel
import Testing

@testable import OutcryPublish

struct AddressesTests {
    @Test(arguments: [
        ("https://outcry.example", "outcry.example"), ("http://127.0.0.1:8080", "127.0.0.1"),
        ("https://me@Outcry.Example:8443/base", "outcry.example"), ("", "localhost"), ("http://[::1]:80", "1"),
    ])
    func `the host of the site has no port`(site: String, host: String) {
        #expect(Addresses(site: site).host == host)
    }

    @Test func `an id cannot leave its segment`() {
        #expect(Addresses.segment("../a b?c#d\"é") == "..%2Fa%20b%3Fc%23d%22%C3%A9")
        #expect(Addresses.segment("geonames:2950159") == "geonames:2950159")
    }

    @Test(
        arguments: [
            ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"), ("HTTP://a.example", "HTTP://a.example"),
            ("https://a.example/a) <b>\"'", "https://a.example/a%29%20%3Cb%3E%22%27"), ("javascript:alert(1)", nil),
            ("data:text/html,x", nil), ("//a.example", nil), ("", nil), (nil, nil),
        ] as [(String?, String?)])
    func `only web addresses become links`(address: String?, link: String?) {
        #expect(Addresses.web(address) == link)
    }
}
