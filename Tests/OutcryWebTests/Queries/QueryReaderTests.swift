import HTTPTypes
import HummingbirdTesting
import Testing

@testable import OutcryWeb

struct QueryReaderTests {
    @Test(arguments: [
        ("series?bucket=7", 400, "invalid-query"), ("series?from=noon", 400, "invalid-query"),
        ("series?region=XX", 404, "unanswerable-query"),
        ("series?from=2020-01-01T00:00:00Z", 404, "unanswerable-query"),
        ("scope?from=2026-11-22T11:00:00Z&to=2026-11-22T11:00:00Z", 404, "unanswerable-query"),
        ("series?region=XX&bucket=7", 400, "invalid-query"),
    ])
    func `what cannot be read is refused, and what can be read and names nothing is not found`(
        query: String, status: Int, kind: String
    ) async throws {
        let response = try await Stage().get("/api/v1/services/penlight/\(query)")
        #expect(response.status.code == status)
        #expect((response.json["type"] as? String)?.hasSuffix("#\(kind)") == true)
    }

    @Test(arguments: ["TRACE", "QUERY", "PUT"])
    func `a method that others know is not allowed, rather than not known`(name: String) async throws {
        let method = try #require(HTTPRequest.Method(name))
        let response = try await Stage().play { try await $0.execute(uri: "/api/v1/services", method: method) }
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD, OPTIONS")
    }
}
