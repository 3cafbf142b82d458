import Testing

@testable import outcry

struct PublicAddressTests {
    @Test(arguments: [
        ("https://outcry.example", "https://outcry.example"), ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("https://example.org/outcry/", "https://example.org/outcry"),
    ])
    func `a site is an address of the web, without a slash at its end`(text: String, site: String) throws {
        #expect(try PublicAddress.site(text) == site)
    }

    @Test(arguments: [
        "foo", "", "outcry.example", "ftp://outcry.example", "https://", "https://a.example/?x=1",
        "https://me:secret@a.example", "https://a.example/#top",
    ])
    func `anything else is no site`(text: String) {
        #expect(throws: CommandError.self) { try PublicAddress.site(text) }
    }

    @Test(arguments: ["https://outcry.example/about", "mailto:ops@outcry.example"])
    func `a contact is a page or a mail address`(text: String) throws {
        #expect(try PublicAddress.contact(text) == text)
    }

    @Test(arguments: ["not a url", "ops@outcry.example", "mailto:", "https://", ""])
    func `anything else is no contact`(text: String) {
        #expect(throws: CommandError.self) { try PublicAddress.contact(text) }
    }
}
