import Foundation
import Hummingbird
import Logging
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

/// Addresses may hold secrets, in their credentials and in their queries: no message repeats them.
@Suite struct CollectSecrecyTests {
    private static let paths = [
        "/feed", "/missing", "/forbidden", "/gone", "/throttled", "/moved", "/moved-nowhere", "/moved-inside",
        "/moved-to-file", "/circle", "/long/1", "/large", "/announced", "/cut", "/page", "/empty", "/gzip-cut", "/bomb",
        "/brotli", "/to-secret", "/secret-circle",
    ]

    @Sendable private static func routes(_ path: String, _ request: Request) -> Response {
        switch path {
        case "/to-secret": FeedServer.redirect(.movedPermanently, to: "/missing?token=hidden")
        case "/secret-circle": FeedServer.redirect(.found, to: "/secret-circle?key=hidden")
        default: FeedServer.standard(path, request)
        }
    }

    @Test func `no credentials and no query are logged, nor told in the health`() async throws {
        let lines = LogRecord()
        let sink = RecordingSink()
        var settings = CollectSettings()
        settings.allowLoopback = true
        settings.bodyCap = 100_000
        try await FeedServer.serving(Self.routes) { [settings] server in
            var sources = Self.paths.map { path in
                Source(
                    id: Source.ID(path), kind: .forum,
                    url: "http://reader:hidden@127.0.0.1:\(server.port)\(path)?key=hidden")
            }
            let others = [
                "https://reader:hidden@127.0.0.1:\(server.port)/tls?key=hidden",
                "http://hidden@127.0.0.1:1/?key=hidden",
                "http://reader:hidden@10.0.0.1/?key=hidden", "ftp://reader:hidden@forum.example/?key=hidden",
                "http://reader:hidden@/?key=hidden", "http://reader:hidden@no where/?key=hidden",
            ]
            sources += others.map { Source(id: Source.ID("other/\($0.count)"), kind: .forum, url: $0) }
            // One for each round: hosts rest by a clock that stands still.
            let collectors = (0..<2).map { _ in
                Collector(
                    sources: sources, sink: sink, time: ManualTime(), settings: settings,
                    logger: lines.logger, witness: nil, resolver: SystemResolver())
            }
            let healths = try await collectors[0].pollOnce()
            #expect(healths.count { $0.lastError != nil } == sources.count - 2)
            await sink.refuse(health: true)
            await #expect(throws: RecordingSink.Refusal.self) { try await collectors[1].pollOnce() }
            for text in healths.compactMap(\.lastError) + lines.texts {
                #expect(!text.contains("hidden") && !text.contains("reader"), "\(text)")
            }
            #expect(lines.texts.count >= sources.count)
            // Where a source has moved to has to be known to ask it there.
            for health in healths where health.cursor.movedTo == nil {
                let saved = String(decoding: try JSONEncoder().encode(health), as: UTF8.self)
                #expect(!saved.contains("hidden"), "\(saved)")
            }
        }
    }
}
