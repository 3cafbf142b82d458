import Testing

@testable import OutcryWeb

struct PlainTextTests {
    @Test(arguments: [
        (" a \n", "a"), ("a\r\nb\rc", "a\nb\nc"), ("a\tb", "a b"), ("a\u{0}b\u{1B}[31mc\u{9B}", "ab[31mc"),
        ("a\u{202E}b\u{2066}c", "abc"), ("\u{A0}\u{3000}", ""), ("👩‍🚒 ü", "👩‍🚒 ü"),
    ])
    func `control characters go, words stay`(text: String, cleaned: String) {
        #expect(PlainText.clean(text) == cleaned)
    }
}
