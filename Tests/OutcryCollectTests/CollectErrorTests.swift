import OutcryFeeds
import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct CollectErrorTests {
    @Test(
        arguments: [
            (.status(404, retryAt: nil), "The feed is not there (HTTP 404)"),
            (.status(429, retryAt: Timestamp(seconds: 1_795_348_800)), "asks to come again at 2026-11-22T12:00:00Z"),
            (.status(502, retryAt: nil), "The server failed (HTTP 502)"),
            (.tooLarge(cap: 15 << 20), "larger than the 15 MiB"),
            (.timeout(host: "forum.example", after: .seconds(30)), "within 30 s"),
            (.notAFeed(found: "an HTML page"), "not a feed but an HTML page"),
            (.notStored(reason: "The disk is full."), "The disk is full."),
        ] as [(CollectError, String)])
    func `an error tells an operator what happened`(error: CollectError, words: String) {
        #expect(error.description.contains(words))
    }

    @Test(
        arguments: [
            (.status(404, retryAt: nil), "http_status"), (.timeout(host: "x", after: .seconds(30)), "timeout"),
            (.notStored(reason: "The disk is full."), "not_stored"), (.gone, "gone"),
            (.unreachable(host: "x", reason: "refused"), "unreachable"),
        ] as [(CollectError, String)])
    func `every failure has a stable word for programs`(error: CollectError, kind: String) {
        #expect(error.kind == kind)
    }

    @Test func `what keeps a host from being connected to is one kind, which tells nothing of a network inside`() {
        let reason = "10.0.0.1 is a private address"
        let kinds = [
            CollectError.refusedAddress(host: "intranet", reason: reason),
            .unresolved(host: "intranet", reason: reason),
            .unreachable(host: "intranet", reason: reason),
        ].map(\.kind)
        #expect(Set(kinds).count == 1)
    }

    @Test func `what cannot be read is said once`() {
        let error = #expect(throws: CollectError.self) {
            try FeedReader().read(
                Fetched.Document(
                    bytes: Array("a < b, no element".utf8), contentType: nil, entityTag: nil, lastModified: nil),
                from: "https://forum.example/feed")
        }
        #expect(error?.description == "The feed cannot be read: it has no element.")
    }
}
