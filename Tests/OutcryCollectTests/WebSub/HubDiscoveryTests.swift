import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import OutcryFeeds
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

/// From the answer of a feed's server to the hub that is asked.
@Suite(.timeLimit(.minutes(5))) struct HubDiscoveryTests {
    private static func atom(_ hub: LoopbackHub) -> String {
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:x:feed</id><title>PenLight</title>"
            + "<link rel=\"self\" href=\"https://a.example/document\"/><link rel=\"hub\" href=\"\(hub.url("/document"))\"/>"
            + "<entry><id>urn:x:1</id><title>PenLight is down</title></entry></feed>"
    }

    @Test(arguments: [false, true])
    func `the hub of the document is asked, or the one of the header fields before it`(hasHeader: Bool) async throws {
        try await HubStage.run { stage in
            let link = HTTPField.Name("Link") ?? .date
            let fields = "<\(stage.hub.url("/header"))>; rel=hub, <https://a.example/header>; rel=self"
            let routes: FeedServer.Routes = { _, _ in
                Response(
                    status: .ok, headers: hasHeader ? [link: fields] : [:],
                    body: ResponseBody(byteBuffer: ByteBuffer(string: Self.atom(stage.hub))))
            }
            try await FeedServer.serving(routes) { server in
                var settings = CollectSettings()
                settings.allowLoopback = true
                let source = Source(id: "a", kind: .forum, url: server.url("/feed"), interval: .seconds(600))
                let collector = Collector(
                    sources: [source], sink: stage.sink, time: stage.time, settings: settings,
                    hubs: stage.subscriber, logger: Logger(label: "collect") { _ in SwiftLogNoOpLogHandler() })
                _ = try await collector.pollOnce()
                let asked = try await stage.hub.next()
                let place = hasHeader ? "header" : "document"
                #expect(asked.path == "/\(place)" && asked["hub.topic"] == "https://a.example/\(place)")
            }
        }
    }
}
