import OutcryFeeds

extension FeedReader {
    /// Reads a fetched document; what is wrong with it is told in the words of this room.
    func read(_ document: Fetched.Document, from url: String) throws(CollectError) -> Feed {
        try read(document.bytes, contentType: document.contentType, from: url)
    }

    /// Reads a document that came from `url`; what is wrong with it is told in the words of this room.
    func read(_ bytes: [UInt8], contentType: String?, from url: String) throws(CollectError) -> Feed {
        do {
            return try read(bytes, contentType: contentType, baseURL: url)
        } catch {
            switch error {
            case .empty: throw .empty
            case .notAFeed(let found): throw .notAFeed(found: found)
            case .malformed(let reason): throw .unreadable(reason: reason + ".")
            default: throw .unreadable(reason: error.description)
            }
        }
    }
}
