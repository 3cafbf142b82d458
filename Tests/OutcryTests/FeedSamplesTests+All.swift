import OutcryFeeds
import OutcryModel

extension FeedSamplesTests {
    /// All samples.
    static let all =
        status + [
            Sample(
                file: "discourse.rss", format: .rss20, kind: .forum, service: "monzo",
                entries: [
                    Entry(time: "2026-11-22T12:58:10Z", services: ["monzo"], polarity: .problem),
                    Entry(time: "2026-11-22T11:20:03Z", services: ["monzo"], polarity: .unrelated),
                    Entry(time: "2026-11-22T09:02:51Z", services: ["monzo"], polarity: .problem),
                ]),
            Sample(
                file: "xenforo.rss", format: .rss20, kind: .forum,
                entries: [
                    Entry(time: "2026-11-22T13:02:12Z", services: ["orange"], polarity: .problem),
                    Entry(time: "2026-11-22T08:40:00Z", services: ["sfr"], polarity: .problem),
                    Entry(time: "2026-11-21T17:15:30Z", polarity: .unrelated),
                ]),
            Sample(
                file: "phpbb.atom", format: .atom10, kind: .forum,
                entries: [
                    Entry(time: "2026-11-22T13:01:05Z", services: ["vodafone"], polarity: .problem),
                    Entry(time: "2026-11-22T12:52:40Z", services: ["vodafone"], polarity: .problem),
                    Entry(time: "2026-11-21T18:55:00Z", services: ["telekom"], polarity: .unrelated),
                ]),
            Sample(
                file: "vbulletin.rss", format: .rss20, kind: .forum,
                entries: [
                    Entry(time: "2026-11-22T12:57:18Z", services: ["movistar"], polarity: .problem),
                    Entry(time: "2026-11-22T10:12:00Z", services: ["bbva"], polarity: .problem),
                    Entry(time: "2026-11-21T18:30:45Z", polarity: .unrelated),
                ]),
            Sample(
                file: "reddit.atom", format: .atom10, kind: .forum, service: "discord",
                entries: [
                    Entry(time: "2026-11-22T12:59:12Z", services: ["discord"], polarity: .problem),
                    Entry(time: "2026-11-22T12:55:03Z", services: ["discord"], polarity: .problem),
                    Entry(time: "2026-11-22T11:31:47Z", services: ["discord"], polarity: .unrelated),
                ]),
            Sample(
                file: "hacker-news.rss", format: .rss20, kind: .forum,
                entries: [
                    Entry(time: "2026-11-22T12:56:21Z", services: ["cloudflare"], polarity: .problem),
                    Entry(time: "2026-11-22T12:44:09Z", services: ["github"]),
                    Entry(time: "2026-11-21T15:02:00Z"),
                ]),
            Sample(
                file: "stack-exchange.atom", format: .atom10, kind: .forum, service: "npm",
                entries: [
                    Entry(time: "2026-11-22T12:58:33Z", services: ["npm"], polarity: .problem),
                    Entry(time: "2026-11-22T11:07:00Z", services: ["npm"], polarity: .unrelated),
                    Entry(time: "2026-11-21T21:40:12Z", services: ["npm"]),
                ]),
            Sample(
                file: "mastodon.rss", format: .rss20, kind: .social,
                entries: [
                    Entry(time: "2026-11-22T13:01:27Z", services: ["deutsche-bahn"], polarity: .problem),
                    Entry(time: "2026-11-22T12:59:02Z", services: ["rakuten-mobile"], polarity: .problem),
                    Entry(time: "2026-11-22T12:41:55Z", services: ["paypal"], polarity: .problem),
                    Entry(time: "2026-11-22T10:10:10Z"),
                ]),
            Sample(
                file: "lemmy.rss", format: .rss20, kind: .social,
                entries: [
                    Entry(time: "2026-11-22T12:50:44Z", services: ["steam"], polarity: .problem),
                    Entry(time: "2026-11-22T11:15:00Z", services: ["netflix"], polarity: .problem),
                    Entry(time: "2026-11-21T09:00:00Z", polarity: .unrelated),
                ]),
            Sample(
                file: "bluesky.rss", format: .rss20, kind: .social,
                entries: [
                    Entry(time: "2026-11-22T12:53:00Z", services: ["whatsapp"], polarity: .problem),
                    Entry(time: "2026-11-22T12:20:00Z", services: ["spotify"], polarity: .problem),
                    Entry(time: "2026-11-22T07:05:00Z", polarity: .unrelated),
                ]),
            Sample(
                file: "imageboard.rss", format: .rss20, kind: .forum,
                entries: [
                    Entry(time: "2026-11-22T12:55:31Z", services: ["amazon-web-services"], polarity: .problem),
                    Entry(time: "2026-11-22T12:20:04Z", services: ["youtube"], polarity: .problem),
                    Entry(time: "2026-11-22T10:00:00Z", polarity: .unrelated),
                ]),
            Sample(
                file: "google-news.rss", format: .rss20, kind: .news,
                entries: [
                    Entry(time: "2026-11-22T12:58:00Z", services: ["vodafone"], polarity: .problem),
                    Entry(time: "2026-11-22T11:40:00Z", polarity: .recovered),
                    Entry(time: "2026-11-22T10:02:00Z", services: ["teams"], polarity: .problem),
                    Entry(time: "2026-11-22T06:00:00Z", polarity: .unrelated),
                ]),
        ]

    /// The pages of operators.
    private static let status = [
        statuspage(
            "statuspage.atom", .atom10, ["2026-11-22T12:50:00Z", "2026-11-21T08:10:00Z", "2026-11-18T10:00:00Z"]),
        statuspage("statuspage.rss", .rss20, ["2026-11-22T13:40:00Z", "2026-11-21T09:20:00Z", "2026-11-20T04:00:00Z"]),
        page(
            "aws.rss", .rss20, "amazon-web-services",
            [
                ("2026-11-22T13:10:00Z", .resolved), ("2026-11-22T12:31:00Z", .identified),
                ("2026-11-22T12:05:00Z", .investigating),
            ]),
        page(
            "azure.rss", .rss20, "microsoft-azure",
            [
                ("2026-11-22T12:58:11Z", .investigating), ("2026-11-21T06:33:00Z", .resolved),
                ("2026-11-20T10:00:00Z", .scheduled),
            ]),
        page(
            "google-cloud.atom", .atom10, "google-cloud",
            [
                ("2026-11-22T13:20:00Z", .investigating), ("2026-11-22T12:35:00Z", .investigating),
                ("2026-11-21T05:00:00Z", .resolved),
            ]),
        page(
            "incident-io.rss", .rss20, "chatgpt",
            [
                ("2026-11-22T13:22:08Z", .identified), ("2026-11-20T19:47:30Z", .resolved),
                ("2026-11-19T08:15:00Z", .monitoring),
            ]),
    ]

    private static func statuspage(_ file: String, _ format: FeedFormat, _ times: [String]) -> Sample {
        page(file, format, "github", Array(zip(times, [.monitoring, .resolved, .resolved])))
    }

    private static func page(
        _ file: String, _ format: FeedFormat, _ service: Service.ID, _ entries: [(String, OfficialStage)]
    ) -> Sample {
        Sample(
            file: file, format: format, kind: .status, service: service,
            entries: entries.map { Entry(time: $0.0, services: [service], stage: $0.1) })
    }
}
