import Hummingbird
import NIOCore

/// An answer that is held back until a test lets it go.
struct HeldFeed: Sendable {
    private let released: AsyncStream<Void>
    private let release: AsyncStream<Void>.Continuation

    init() {
        (released, release) = AsyncStream.makeStream()
    }

    /// The answer.
    func response(_ ids: [String]) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/rss+xml"],
            body: ResponseBody { [released] writer in
                for await _ in released { break }
                try await writer.write(ByteBuffer(string: FeedSample.rss(ids)))
                try await writer.finish(nil)
            })
    }

    /// Lets it go.
    func letGo() {
        release.yield()
    }
}
