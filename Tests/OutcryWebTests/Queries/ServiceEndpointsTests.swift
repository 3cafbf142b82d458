import HTTPTypes
import HummingbirdTesting
import OutcryModel
import Testing

@testable import OutcryWeb

struct ServiceEndpointsTests {
    private func stage() -> Stage {
        var stage = Stage()
        stage.view.painted = [Cast.standing(), Cast.standing("kestrel", level: .unknown, observed: 2)]
        stage.view.paintedScope = Cast.scope
        return stage
    }

    @Test(arguments: [
        "/api/v1/services", "/api/v1/services/penlight", "/api/v1/services/penlight/scope",
        "/api/v1/services/penlight/scope.json", "/services/penlight.json",
        "/api/v1/services/penlight/scope?at=2026-11-22T11:00:00Z",
        "/api/v1/services/penlight/scope?from=2026-11-22T10:00:00Z&to=2026-11-22T11:00:00%2B00:00",
        "/api/v1/services/penlight/scope?region=&symptom=slow&level=admin1,city&state=affected&state=notAffected",
    ])
    func `a question is answered with JSON`(path: String) async throws {
        let response = try await stage().get(path)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "application/json")
        #expect(response.headers[.accessControlAllowOrigin] == "*")
        #expect(!response.json.isEmpty)
    }

    @Test(arguments: [
        ("scope?at=noon", ["at"]), ("scope?from=2026-11-22T11:00:00Z&to=2026-11-22T11:00:00Z", ["from"]),
        ("scope?from=2026-01-01T00:00:00Z", ["from"]),
        ("scope?at=2026-11-22T11:00:00Z&to=2026-11-22T11:00:00Z", ["at"]),
        (
            "scope?region=XX&symptom=nope&level=town&state=up&format=pdf",
            ["region", "level", "state", "symptom", "format"]
        ),
    ])
    func `a question that cannot be answered is answered with what is wrong`(
        query: String, parameters: [String]
    ) async throws {
        let response = try await stage().get("/api/v1/services/penlight/\(query)")
        #expect([.badRequest, .notFound].contains(response.status))
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.parameters == parameters)
    }

    @Test func `a query that is not UTF-8 is refused`() async throws {
        #expect(try await stage().get("/api/v1/services/penlight/series?region=%FF").status == .badRequest)
    }

    @Test(arguments: [
        ("scope.csv", "", "text/csv; charset=utf-8; header=present"), ("scope.geojson", "", "application/geo+json"),
        ("scope?format=csv", "", "text/csv; charset=utf-8; header=present"),
        ("scope.csv?format=geojson", "", "application/geo+json"),
        ("scope", "application/geo+json, application/json;q=0.5", "application/geo+json"),
        ("scope", "text/csv", "text/csv; charset=utf-8; header=present"),
        ("scope", "text/html,*/*;q=0.8", "application/json"),
    ])
    func `a scope has three forms`(path: String, accept: String, type: String) async throws {
        let headers: HTTPFields = accept.isEmpty ? [:] : [.accept: accept]
        let response = try await stage().get("/api/v1/services/penlight/\(path)", headers: headers)
        #expect(response.headers[.contentType] == type)
        if !path.hasPrefix("scope.") { #expect(response.headers[.vary]?.hasPrefix("Accept") == true) }
    }

    @Test func `a window is widened to whole quarters of an hour, and said to be`() async throws {
        let response = try await stage().get(
            "/api/v1/services/penlight/scope?from=2026-11-22T10:07:00Z&to=2026-11-22T11:01:00Z")
        #expect(response.json["from"] as? String == "2026-11-22T10:00:00Z")
        #expect(response.json["to"] as? String == "2026-11-22T11:15:00Z")
    }

    @Test func `regions below one of a level are told alone`() async throws {
        let response = try await stage().get("/api/v1/services/penlight/scope?region=DE-BE")
        let regions = try #require(response.json["regions"] as? [[String: Any]])
        #expect(regions.map { ($0["region"] as? [String: Any])?["id"] as? String } == ["DE-BE"])
        #expect(regions[0]["observed"] as? Int == 120)
    }

    @Test(arguments: [
        ("", ["kestrel", "penlight", "tidewater"]), ("q=pen", ["penlight"]), ("q=PEN%20LIGHT", ["penlight"]),
        ("q=kestral", ["kestrel"]), ("q=e", ["kestrel", "penlight", "tidewater"]), ("q=nothing%20like%20it", []),
        ("category=bank", ["tidewater"]), ("q=e&category=mobile", ["kestrel"]),
        ("q=", ["kestrel", "penlight", "tidewater"]),
    ])
    func `services are found by name, alias, category, and in spite of a slip`(
        query: String, ids: [String]
    ) async throws {
        let response = try await stage().get("/api/v1/services?\(query)")
        let services = try #require(response.json["services"] as? [[String: Any]])
        #expect(services.compactMap { $0["id"] as? String } == ids)
        #expect(response.json["total"] as? Int == ids.count)
    }

    @Test func `following the links gives every service once`() async throws {
        let stage = stage()
        var path: String? = "/api/v1/services?limit=2&q=e"
        var seen: [String] = []
        while let next = path, seen.count < 10 {
            let response = try await stage.get(next)
            seen += (response.json["services"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            path = response.headers[.link].map { link in
                String(link.dropFirst("<https://outcry.example".count).prefix { $0 != ">" })
            }
            #expect((response.json["next"] as? String == nil) == (path == nil))
        }
        #expect(seen == ["kestrel", "penlight", "tidewater"])
    }

    @Test(arguments: ["limit=0", "limit=1001", "category=zoo", "cursor=zz", "q=\(String(repeating: "a", count: 201))"])
    func `a search that cannot be made is refused`(query: String) async throws {
        let response = try await stage().get("/api/v1/services?\(query)")
        #expect([.badRequest, .notFound].contains(response.status))
        #expect(response.parameters == [String(query.prefix { $0 != "=" })])
    }

    @Test func `a cursor of another search is refused`() async throws {
        let first = try await stage().get("/api/v1/services?limit=1&q=e")
        let cursor = try #require(first.json["next"] as? String)
        #expect(try await stage().get("/api/v1/services?limit=1&q=e&cursor=\(cursor)").status == .ok)
        #expect(try await stage().get("/api/v1/services?limit=1&cursor=\(cursor)").parameters == ["cursor"])
    }

    @Test func `an unknown service is answered with the one that was meant`() async throws {
        let response = try await stage().get("/api/v1/services/penligt")
        #expect(response.status == .notFound)
        #expect((response.json["detail"] as? String)?.contains("Did you mean penlight?") == true)
    }
}
