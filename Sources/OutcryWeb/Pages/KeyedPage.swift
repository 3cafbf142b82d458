import NIOCore
import Synchronization

/// A page that is the same for everybody but for the key of the form in it, of which every reader gets one.
enum KeyedPage: Sendable {
    case plain(ByteBuffer, place: Int)
    case compressed(GzipBlank)

    /// A page that was made with a key nobody could know, so that nothing else in it reads like it.
    ///
    /// Compressing it together with the key tells nothing of the key, as that is another one each time.
    init(_ html: [UInt8], madeWith key: String, compressed: Bool) {
        let key = Array(key.utf8)
        guard let place = html.indices.first(where: { html[$0] == key[0] && html[$0...].starts(with: key) }) else {
            preconditionFailure("the key is not in the page made with it")
        }
        if compressed, let blank = GzipBlank(html, blank: place..<place + key.count) {
            self = .compressed(blank)
        } else {
            self = .plain(ByteBuffer(bytes: html), place: place)
        }
    }

    /// The coding it is in.
    var coding: String? {
        if case .compressed = self { "gzip" } else { nil }
    }

    /// The page for a reader, with a key as long as the one it was made with.
    func bytes(key: String) -> ByteBuffer {
        switch self {
        case .plain(var page, let place):
            // The page is shared, so this makes a copy of the reader's own.
            page.setString(key, at: page.readerIndex + place)
            return page
        case .compressed(let page): return page.bytes(filledWith: key)
        }
    }

    /// The page with a key that nobody has had.
    func forOneReader() -> ByteBuffer {
        bytes(key: ReportFormState.freshKey())
    }

    /// Hands a page from the route that makes it to where answers are kept.
    final class Offer: Sendable {
        private let offered = Mutex<KeyedPage?>(nil)

        var page: KeyedPage? { offered.withLock { $0 } }

        func make(_ page: KeyedPage) {
            offered.withLock { $0 = page }
        }
    }
}
