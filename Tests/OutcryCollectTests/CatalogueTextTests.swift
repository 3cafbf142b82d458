import Testing

@testable import OutcryCollect

/// The grammars of short texts, at their edges.
struct CatalogueTextTests {
    @Test(arguments: [
        ("github", true), ("web-de", true), ("1password", true), ("", false), ("-a", false), ("a-", false),
        ("a--b", false), ("GitHub", false), ("a_b", false), ("größe", false),
        (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
    ])
    func `a slug is lower-case words joined by hyphens`(text: String, isSlug: Bool) {
        #expect(CatalogueText.isSlug(text) == isSlug)
    }

    @Test(arguments: [
        ("001", true), ("DE", true), ("DE-BE", true), ("GB-LND", true), ("FR-75", true), ("geonames:2950159", true),
        ("de", false), ("DEU", false), ("DE-", false), ("DE-BERL", false), ("DE-BE-X", false), ("geonames:", false),
        ("geonames:12a", false), ("geonames:12345678901", false), ("1", false), ("", false),
    ])
    func `a region code has one of four forms`(text: String, isRegion: Bool) {
        #expect(CatalogueText.isRegionCode(text) == isRegion)
    }

    @Test(arguments: [
        ("de", true), ("fil", true), ("pt-BR", true), ("zh-Hant", true), ("zh-Hant-TW", true), ("es-419", true),
        ("DE", false), ("de_DE", false), ("d", false), ("german", false), ("de-de", false), ("de-Latn-x", false),
        ("zh-hant", false), ("", false), ("de-", false),
    ])
    func `a language is a tag with at most script and region`(text: String, isLanguage: Bool) {
        #expect(CatalogueText.isLanguage(text) == isLanguage)
    }

    @Test(arguments: [
        ("60s", 60), ("10m", 600), ("1440m", 86_400), ("24h", 86_400), ("59s", nil), ("25h", nil), ("010m", nil),
        ("10", nil), ("m", nil), ("10 m", nil), ("1d", nil), ("-5m", nil), ("", nil), ("99999999999999999999h", nil),
    ])
    func `an interval lies between a minute and a day`(text: String, seconds: Int?) {
        #expect(CatalogueText.interval(text) == seconds.map { .seconds($0) })
    }

    @Test(arguments: [
        ("https://a.example/feed?x=%20#y", true), ("http://127.0.0.1:8080/feed", true), ("http://[::1]/feed", true),
        ("https://", false), ("https:///feed", false), ("ftp://a.example", false), ("javascript:alert(1)", false),
        ("https://a.example/a b", false), ("https://a.example/ü", false), ("https://ü.example", false),
        ("https://a@b.example", false), ("https://:x@b.example", false), ("https://a.example:port/", false),
        ("//a.example", false), ("", false),
    ])
    func `an address is http or https without credentials`(text: String, isAddress: Bool) {
        #expect((CatalogueText.fault(ofAddress: text) == nil) == isAddress)
    }

    @Test(arguments: [
        ("alias", "aliases"), ("nmae", "name"), ("homepage", "homePage"), ("Name", "name"), ("colour", nil),
        ("", nil),
    ])
    func `a near miss is recognised`(word: String, meant: String?) {
        #expect(NearMiss.nearest(to: word, among: ["name", "homePage", "aliases", "url"]) == meant)
    }
}
