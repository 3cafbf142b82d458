import Testing

@testable import OutcryPublish

struct MarkdownTests {
    @Test(arguments: [
        ("plain words, with (brackets).", "plain words, with (brackets)."),
        ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
        ("[link](javascript:alert)", "\\[link\\](javascript:alert)"),
        ("![image](https://x.example)", "!\\[image\\](https\\://x.example)"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("&lt; &amp;", "\\&lt; \\&amp;"), ("a | b", "a \\| b"), ("back\\slash", "back\\\\slash"),
        ("www.x.example", "www\\.x.example"), ("# heading", "\\# heading"), ("- item", "\\- item"),
        ("+ item", "\\+ item"), ("===", "\\==="), ("1. one", "1\\. one"), ("12) twelve", "12\\) twelve"),
        ("> quote", "\\> quote"), ("2026 was", "2026 was"), ("two\n\n# lines", "two # lines"),
        ("\u{0}nul\u{7F}\u{85}", "nul"), ("right\u{202E}left", "rightleft"), (" \n ", ""),
    ])
    func `nothing in a text of others is markup`(text: String, markdown: String) {
        #expect(Markdown.text(text) == markdown)
    }
}
