import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryStore
import Synchronization
import Testing

@testable import OutcryWeb

struct KeyedPageTests {
    private static let path = "/services/penlight"

    /// A stage that keeps what is the same for everybody for an hour, and counts how often it has to be made.
    private func stage(_ made: Counter) -> Stage {
        var stage = Stage()
        stage.settings.answersKept = .seconds(3600)
        stage.view.reporters = { fromEnd in
            if fromEnd == 0 { made.add() }
            return 12
        }
        return stage
    }

    private final class Counter: Sendable {
        private let number = Mutex(0)
        var value: Int { number.withLock { $0 } }
        func add() { number.withLock { $0 += 1 } }
    }

    /// The keys in a page: every run of 32 hexadecimal digits.
    private static func keys(of page: String) -> [String] {
        page.split { !$0.isHexDigit || $0.isUppercase }.map(String.init).filter { $0.utf8.count == 32 }
    }

    @Test func `readers of one moment share a page, and never a key`() async throws {
        let made = Counter()
        let pages = try await stage(made).play { client in
            var pages: [TestResponse] = []
            for _ in 0..<20 { pages.append(try await client.execute(uri: Self.path, method: .get)) }
            return pages
        }
        #expect(made.value == 1)
        let keys = pages.map { Self.keys(of: $0.text) }
        #expect(keys.allSatisfy { $0.count == 1 })
        #expect(Set(keys.joined()).count == 20)
        let common = zip(pages, keys).map { page, keys in page.text.replacing(keys.first ?? "", with: "") }
        #expect(Set(common).count == 1)
        #expect(MarkupCheck(pages[19].text).faults.isEmpty)
    }

    @Test func `no cache may give one reader's page to another, nor be told that both have the same`() async throws {
        let response = try await stage(Counter()).play { client in
            _ = try await client.execute(uri: Self.path, method: .get)
            return try await client.execute(uri: Self.path, method: .get, headers: [.ifNoneMatch: "*"])
        }
        #expect(response.status == .ok)
        #expect(response.headers[.cacheControl] == "private, no-cache")
        #expect(response.headers[.eTag] == nil && response.headers[.lastModified] == nil)
        #expect(response.headers[.accessControlAllowOrigin] == nil)
        #expect(response.headers[.vary] == "Accept-Language, Accept-Encoding, Cookie")
    }

    @Test func `what is said to one reader, or guessed of one, is on no other's page`() async throws {
        var random = SystemRandomNumberGenerator()
        let id = ReportID(at: Timestamp(milliseconds: 1_700_000_000_000), using: &random)
        let sent = SentReport(id: id, token: String(repeating: "t", count: 32), key: String(repeating: "k", count: 32))
        let cookie = String(sent.field(for: "penlight", isSecure: false).prefix { $0 != ";" })
        let asked: [(String, HTTPFields)] = [
            (Self.path + "?thanks=\(id)", [.cookie: cookie]), (Self.path, [.cookie: cookie]),
            (Self.path, [.acceptLanguage: "de-DE"]), (Self.path, [.acceptLanguage: "en"]),
        ]
        let pages = try await stage(Counter()).play { client in
            var pages: [String] = []
            for (path, headers) in asked {
                pages.append(try await client.execute(uri: path, method: .get, headers: headers).text)
            }
            return pages
        }
        #expect(pages.map { $0.contains("Thank you") } == [true, false, false, false])
        #expect(pages.map { $0.contains(sent.token) } == [true, false, false, false])
        #expect(pages.map { $0.contains("Guessed") } == [false, false, true, false])
    }

    @Test func `what is asked for with a head has a length and no page`() async throws {
        let (get, head) = try await stage(Counter()).play { client in
            (
                try await client.execute(uri: Self.path, method: .get),
                try await client.execute(uri: Self.path, method: .head)
            )
        }
        #expect(head.headers[.contentLength] == String(get.body.readableBytes))
        #expect(head.body.readableBytes == 0)
    }

    @Test func `readers who take a compressed page share one, with a key each`() async throws {
        let made = Counter()
        let pages = try await stage(made).play { client in
            var pages: [TestResponse] = []
            for coding in ["gzip", "gzip", "gzip", "identity"] {
                pages.append(
                    try await client.execute(uri: Self.path, method: .get, headers: [.acceptEncoding: coding]))
            }
            return pages
        }
        #expect(made.value == 2)
        #expect(pages.map { $0.headers[.contentEncoding] } == ["gzip", "gzip", "gzip", nil])
        #expect(pages[0].body.readableBytes < pages[3].body.readableBytes / 3)
        let texts = try pages.map { page in
            page.headers[.contentEncoding] == nil
                ? page.text : String(decoding: try Gunzip.bytes(page.body.readableBytesView), as: UTF8.self)
        }
        #expect(texts.allSatisfy { MarkupCheck($0).faults.isEmpty })
        #expect(Set(texts.flatMap(Self.keys)).count == 4)
        #expect(Set(texts.map { $0.replacing(Self.keys(of: $0).first ?? "", with: "") }).count == 1)
    }
}
