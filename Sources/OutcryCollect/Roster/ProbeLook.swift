import OutcryFeeds
import OutcryModel

/// One request of a probe and what came of it.
struct ProbeLook {
    /// What was found at an address.
    enum Content {
        case feed(Feed)
        /// Something else, such as `an HTML page`.
        case other(String)
    }

    let asked: String
    let fetched: Fetched
    let document: Fetched.Document
    let spent: Duration

    /// Asks for an address. Throws `CollectError` or `CancellationError`.
    init(at url: String, with fetcher: Fetcher) async throws {
        asked = url
        let start = ContinuousClock.now
        fetched = try await fetcher.fetch(PollRequest(url: url))
        spent = ContinuousClock.now - start
        guard case .document(let document) = fetched.content else { throw CollectError.empty }
        self.document = document
    }

    /// What was found. Throws `CollectError` for a feed that cannot be read.
    func content(_ reader: FeedReader) throws(CollectError) -> Content {
        do {
            return .feed(try reader.read(document, from: fetched.url))
        } catch {
            if case .notAFeed(let found) = error { return .other(found) }
            // Some pages are so broken that the parser cannot say what they are.
            if case .unreadable = error, document.contentType?.lowercased().hasPrefix("text/html") == true {
                return .other("an HTML page")
            }
            throw error
        }
    }

    /// The address to keep.
    var kept: String { Self.kept(of: asked, movedTo: fetched.movedTo) }

    /// The address that another has moved to for good, but never away from https, as in polls.
    static func kept(of asked: String, movedTo target: String?) -> String {
        guard let target else { return asked }
        return asked.lowercased().hasPrefix("https:") && !target.lowercased().hasPrefix("https:") ? asked : target
    }

    var manners: ServerManners {
        ServerManners(
            bytes: document.bytes.count, milliseconds: Int(spent.inMilliseconds), contentType: document.contentType,
            entityTag: document.entityTag, lastModified: document.lastModified,
            freshSeconds: fetched.freshFor.map { Int($0.components.seconds) })
    }
}
