import Testing

@testable import OutcryWeb

struct MediaPreferenceTests {
    @Test(arguments: ["text/markdown", "text/markdown, */*;q=0.1", "Text/Markdown;q=0.9, application/json;q=0.5"])
    func `who would rather have Markdown gets it`(accept: String) {
        #expect(MediaPreference.prefersMarkdown(accept))
    }

    @Test(arguments: [
        nil, "", "*/*", "application/json", "text/markdown;q=0", "text/markdown;q=0.4, application/json",
        "text/markdown, application/json", "text/html",
    ])
    func `everybody else gets JSON`(accept: String?) {
        #expect(!MediaPreference.prefersMarkdown(accept))
    }
}
