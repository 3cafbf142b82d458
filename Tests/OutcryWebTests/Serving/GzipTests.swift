import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import OutcryWeb

struct GzipTests {
    @Test(
        arguments: [
            (nil, false), ("gzip", true), ("gzip, deflate, br", true), ("GZIP;q=0.5", true), ("gzip;q=0", false),
            ("*", true), ("*;q=0", false), ("*, gzip;q=0", false), ("identity", false), ("", false),
        ] as [(String?, Bool)])
    func `a client says whether it takes it`(field: String?, accepts: Bool) {
        #expect(Gzip.isAccepted(field) == accepts)
    }

    @Test func `a long document is compressed for who takes it, under a tag of its own`() async throws {
        let stage = Stage()
        let path = "/api/v1/services/penlight/series"
        let plain = try await stage.get(path)
        let packed = try await stage.get(path, headers: [.acceptEncoding: "gzip"])
        #expect(plain.headers[.contentEncoding] == nil && packed.headers[.contentEncoding] == "gzip")
        #expect(plain.headers[.vary] == "Accept, Accept-Encoding")
        #expect(packed.headers[.vary] == plain.headers[.vary])
        #expect(packed.body.readableBytes < plain.body.readableBytes / 2)
        #expect(try Gunzip.bytes(packed.body.readableBytesView) == Array(plain.body.readableBytesView))
        let tag = try #require(packed.headers[.eTag])
        #expect(tag != plain.headers[.eTag] && !tag.hasPrefix("W/"))
        let again = try await stage.get(path, headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
        #expect(again.status == .notModified && again.headers[.eTag] == tag)
        #expect(try await stage.get(path, headers: [.ifNoneMatch: tag]).status == .ok)
    }

    @Test func `the head of a compressed document is that of the document`() async throws {
        let stage = Stage()
        let headers: HTTPFields = [.acceptEncoding: "gzip"]
        try await stage.play { client in
            let get = try await client.execute(uri: "/", method: .get, headers: headers)
            let head = try await client.execute(uri: "/", method: .head, headers: headers)
            #expect(head.headers[.contentEncoding] == "gzip")
            #expect(head.headers[.eTag] == get.headers[.eTag])
            #expect(head.headers[.contentLength] == String(get.body.readableBytes))
            #expect(head.body.readableBytes == 0)
        }
    }

    @Test func `a short document stays as it is`() async throws {
        let response = try await Stage().get("/api/v1/regions", headers: [.acceptEncoding: "gzip"])
        #expect(response.headers[.contentEncoding] == nil && response.headers[.vary] == nil)
    }
}
