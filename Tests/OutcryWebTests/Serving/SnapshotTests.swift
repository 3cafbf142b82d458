import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct SnapshotTests {
    @Test(arguments: ["/", "/incidents", "/api/v1/services", "/api/v1/incidents", "/feeds/incidents.atom"])
    func `a client that has the document is told so`(path: String) async throws {
        let stage = Stage()
        let first = try await stage.get(path)
        let tag = try #require(first.headers[.eTag])
        #expect(tag.hasPrefix("\""))
        #expect(first.headers[.cacheControl] == "public, max-age=15")
        for known in [tag, "\"other\", \(tag)", "W/\(tag)", "*"] {
            let again = try await stage.get(path, headers: [.ifNoneMatch: known])
            #expect(again.status == .notModified)
            #expect(again.headers[.eTag] == tag)
            #expect(again.body.readableBytes == 0)
        }
        #expect(try await stage.get(path, headers: [.ifNoneMatch: "\"other\""]).status == .ok)
    }

    @Test func `other bytes have another tag`() {
        #expect(Snapshot.tag(of: [1]) != Snapshot.tag(of: [2]))
        #expect(Snapshot.tag(of: []).utf8.count == 34)
    }

    @Test func `the feed goes by its date where there is no tag`() async throws {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(1)
        let first = try await stage.get("/feeds/incidents.atom")
        let date = try #require(first.headers[.lastModified])
        #expect(date == HTTPDate.text((Sample.noon.minute - 30).start))
        let path = "/feeds/incidents.atom"
        #expect(try await stage.get(path, headers: [.ifModifiedSince: date]).status == .notModified)
        let before = HTTPDate.text((Sample.noon.minute - 31).start)
        #expect(try await stage.get(path, headers: [.ifModifiedSince: before]).status == .ok)
        let both: HTTPFields = [.ifModifiedSince: date, .ifNoneMatch: "\"other\""]
        #expect(try await stage.get(path, headers: both).status == .ok)
    }
}
