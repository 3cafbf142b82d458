/// What one entry of a generated feed says, before a dialect writes it.
struct FeedsBenchEntry {
    let number: Int
    let title: String
    let link: String
    let author: String
    let day: Int
    let minute: Int
    let categories: [String]
    /// HTML that is well-formed XML too.
    let html: String
    /// The first words of it, without markup.
    let summary: String

    init(
        number: Int, host: String, language: FeedsBenchProse.Language, blocks: ClosedRange<Int>,
        prose: inout FeedsBenchProse
    ) {
        self.number = number
        title = prose.phrase(language, words: 3...11) + (prose.chance(oneIn: 6) ? " &amp; 503" : "")
        link =
            "https://\(host)/t/\(prose.phrase(FeedsBenchProse.english, words: 2...6).replacing(" ", with: "-"))/\(number)"
        author = prose.pick(["mira_k", "Jo Doe", "otto77", "Ana Müller", "k. tanaka", "/u/someone", "Support Team"])
        day = prose.number(1...28)
        minute = prose.number(0...1439)
        categories = (0..<prose.number(0...4)).map { _ in "\(prose.pick(language.words))" }
        summary = prose.sentences(language, 1...3)
        var html = ""
        for _ in 0..<prose.number(blocks) { html += Self.block(host: host, language: language, &prose) }
        self.html = html
    }

    private static func block(
        host: String, language: FeedsBenchProse.Language, _ prose: inout FeedsBenchProse
    ) -> String {
        switch prose.number(0...13) {
        case 0:
            let items = (0..<prose.number(2...6)).map { _ in "<li>\(prose.phrase(language, words: 2...12))</li>\n" }
            return "<ul>\n\(items.joined())</ul>\n"
        case 1:
            return """
                <aside class="quote no-group" data-username="mira_k" data-post="\(prose.number(1...90))">
                <div class="title">
                <div class="quote-controls"></div>
                <img alt="" width="24" height="24" src="https://\(host)/user_avatar/mira_k/48/\(prose.number(1...999))_2.png" class="avatar" /> mira_k:</div>
                <blockquote>
                <p>\(prose.sentences(language, 1...3))</p>
                </blockquote>
                </aside>

                """
        case 2:
            return
                "<pre><code class=\"lang-auto\">GET /v1/status HTTP/1.1\nhost: \(host)\n\n503 retry-after: \(prose.number(1...600))\n</code></pre>\n"
        case 3: return "<h3>\(prose.phrase(language, words: 2...6))</h3>\n"
        case 4:
            return
                "<p><img src=\"https://\(host)/uploads/\(prose.next()).jpeg?w=690&amp;h=\(prose.number(200...900))\" alt=\"\(prose.phrase(language, words: 1...4))\" width=\"690\" height=\"388\" /></p>\n"
        case 5:
            return
                "<p>\(prose.phrase(language, words: 2...6)) <a href=\"https://\(host)/search?q=\(prose.number(1...9999))&amp;page=2\" rel=\"nofollow noopener\" target=\"_blank\">\(prose.phrase(language, words: 1...5))</a>\(language.stop)\(prose.sentences(language, 0...2))</p>\n"
        case 6: return "<p>\(prose.sentences(language, 1...2))<br />\n\(prose.sentences(language, 1...2))</p>\n"
        case 7:
            return
                "<p><strong>\(prose.phrase(language, words: 1...4))</strong>: \(prose.sentences(language, 1...3))<em>\(prose.phrase(language, words: 1...5))</em>&#8217;s</p>\n"
        default: return "<p>\(prose.sentences(language, 1...5))</p>\n"
        }
    }

    /// The time as RFC 3339 writes it.
    var instant: String { "2026-10-\(Self.two(day))T\(Self.two(minute / 60)):\(Self.two(minute % 60)):07Z" }

    /// The time as RFC 822 writes it.
    var mailDate: String {
        let weekday = ["Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue"][day % 7]
        return "\(weekday), \(Self.two(day)) Oct 2026 \(Self.two(minute / 60)):\(Self.two(minute % 60)):07 +0000"
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
