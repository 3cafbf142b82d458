import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import Testing

@testable import OutcryWeb

struct ExportEndpointsTests {
    private func stage() -> Stage {
        var stage = Stage()
        stage.view.paintedCounts = [
            ("001", nil, 9), ("DE", nil, 7), ("DE", .slow, 4), ("AT", nil, 2), ("AT", .slow, 6),
        ]
        stage.view.paintedIncidents = Cast.incidents(250)
        return stage
    }

    private func lines(_ response: TestResponse) throws -> [[String: Any]] {
        try response.text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    private func get(_ query: String) async throws -> TestResponse {
        try await stage().get("/api/v1/export?\(query)")
    }

    @Test func `numbers come line by line, the last of which says how many there were`() async throws {
        let response = try await get("kind=tallies&service=penlight&from=2026-11-22T09:30:00Z&to=2026-11-22T11:00:00Z")
        #expect(response.headers[.contentType] == "application/x-ndjson")
        let lines = try lines(response)
        #expect(lines.count == 2 * 3 + 1)
        #expect(lines[0]["reporters"] as? Int == 5 && lines[0]["from"] as? String == "2026-11-22T09:00:00Z")
        #expect(lines.dropLast().allSatisfy { ($0["reporters"] as? Int ?? 1).isMultiple(of: 5) })
        #expect(lines.last?["kind"] as? String == "end")
        #expect(lines.last?["rows"] as? Int == 6)
        #expect(lines.last?["complete"] as? Bool == true)
        #expect(response.trailerHeaders?[.outcryRows] == "6")
    }

    @Test(arguments: [
        ("region=DE", 2), ("region=DE&symptom=slow", 0), ("symptom=slow", 2), ("bucket=1440", 3), ("bucket=15", 24),
    ])
    func `only what is asked for is there`(query: String, rows: Int) async throws {
        let response = try await get(
            "kind=tallies&service=penlight&from=2026-11-22T09:00:00Z&to=2026-11-22T11:00:00Z&\(query)")
        #expect(try lines(response).last?["rows"] as? Int == rows)
    }

    @Test func `what was cut off is found where the last line says`() async throws {
        let window = "from=2026-11-20T00:00:00Z&to=2026-11-22T00:00:00Z"
        let all = try lines(try await get("kind=tallies&\(window)")).dropLast()
        var (path, seen, pages) = ("kind=tallies&rows=100&\(window)" as String?, [[String: Any]](), 0)
        while let query = path, pages < 20 {
            let response = try await get(query)
            let lines = try lines(response)
            seen += lines.dropLast()
            pages += 1
            let next = lines.last?["next"] as? String
            #expect((next == nil) == (lines.last?["complete"] as? Bool))
            #expect(response.trailerHeaders?[.link] == next.map { "<\($0)>; rel=\"next\"" })
            path = next.map { String($0.dropFirst("https://outcry.example/api/v1/export?".count)) }
        }
        #expect(pages > 2)
        #expect(seen.count == all.count)
        #expect(NSArray(array: seen).isEqual(to: Array(all)))
    }

    @Test func `values with commas end with a record of their own`() async throws {
        let response = try await get(
            "kind=tallies&service=penlight&format=csv&from=2026-11-22T10:00:00Z&to=2026-11-22T11:00:00Z")
        let records = response.text.components(separatedBy: "\r\n")
        #expect(records.first == "kind,service,region,name,level,symptom,from,to,reporters")
        #expect(records.dropLast().last == "end,,,,,,,,3")
        #expect(Set(records.dropLast().map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [9])
    }

    @Test(arguments: [
        "kind=incidents", "kind=incidents&format=csv", "kind=tallies&service=penlight", "kind=tallies&rows=100",
    ])
    func `what is compressed on its way is the same bytes, with the same fields behind it`(query: String) async throws {
        let window = "&from=2026-11-20T00:00:00Z&to=2026-11-22T00:00:00Z"
        let address = "/api/v1/export?\(query)" + (query.contains("tallies") ? window : "")
        let plain = try await stage().get(address)
        let packed = try await stage().get(address, headers: [.acceptEncoding: "gzip"])
        #expect(plain.headers[.contentEncoding] == nil && packed.headers[.contentEncoding] == "gzip")
        for response in [plain, packed] { #expect(response.headers[.vary] == "Accept, Accept-Encoding") }
        #expect(packed.headers[.contentLength] == nil)
        #expect(packed.headers[.contentType] == plain.headers[.contentType])
        #expect(try Gunzip.bytes(packed.body.readableBytesView) == Array(plain.body.readableBytesView))
        #expect(packed.body.readableBytes * 3 < plain.body.readableBytes)
        #expect(packed.trailerHeaders == plain.trailerHeaders && packed.trailerHeaders?[.outcryRows] != nil)
    }

    @Test func `incidents come one on each line, in pieces that join up`() async throws {
        let first = try lines(try await get("kind=incidents&rows=120"))
        #expect(first.count == 121)
        let next = try #require(first.last?["next"] as? String)
        let second = try lines(
            try await get(String(next.dropFirst("https://outcry.example/api/v1/export?".count))))
        #expect(second.count == 121)
        let ids = (first.dropLast() + second.dropLast()).compactMap { $0["id"] as? String }
        #expect(ids == stage().view.paintedIncidents.prefix(240).map(\.id.rawValue))
        #expect(try lines(try await get("kind=incidents&state=ended")).last?["rows"] as? Int == 0)
    }

    @Test(arguments: [
        ("", ["kind"]), ("kind=all", ["kind"]), ("kind=tallies&bucket=5", ["bucket"]),
        ("kind=tallies&rows=0", ["rows"]), ("kind=tallies&service=x&region=y", ["service", "region"]),
        ("kind=tallies&from=2020-01-01T00:00:00Z", ["from"]), ("kind=incidents&cursor=abc", ["cursor"]),
        ("kind=tallies&format=geojson", ["format"]),
    ])
    func `what cannot be exported is said`(query: String, parameters: [String]) async throws {
        let response = try await get(query)
        #expect([.badRequest, .notFound].contains(response.status))
        #expect(response.parameters == parameters)
    }
}
