import Foundation
import HTTPTypes
import HummingbirdTesting
import OutcryModel
import Testing

@testable import OutcryWeb

struct RegionEndpointsTests {
    private func stage() -> Stage {
        var stage = Stage()
        stage.view.paintedScope = Cast.scope
        stage.view.paintedIncidents = Cast.incidents(1)
        return stage
    }

    private func ids(_ response: TestResponse) -> [String] {
        (response.json["regions"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }

    @Test(arguments: [
        ("", ["150"]), ("parent=DE", ["DE-BE", "DE-BY"]), ("level=country", ["AT", "DE"]),
        ("level=admin1&parent=AT", ["AT-7"]), ("q=berlin", ["DE-BE", "geonames:2950159"]),
        ("q=BER&level=city", ["geonames:2950159"]), ("q=avar", ["DE-BY"]), ("q=DE-BE", ["DE-BE"]),
        ("q=Germny", ["DE"]), ("q=berlin&parent=AT", []), ("q=zzzzzzzz", []),
    ])
    func `regions are found by name, level and what holds them`(query: String, found: [String]) async throws {
        let response = try await stage().get("/api/v1/regions?\(query)")
        #expect(response.status == .ok)
        #expect(ids(response) == found)
    }

    @Test func `following the links gives every region once`() async throws {
        let stage = stage()
        let first = try await stage.get("/api/v1/regions?q=e&limit=3")
        let link = try #require(first.headers[.link])
        let path = String(link.dropFirst("<https://outcry.example".count).prefix { $0 != ">" })
        let second = try await stage.get(path)
        let all = try await stage.get("/api/v1/regions?q=e")
        #expect(ids(first) + ids(second) == Array(ids(all).prefix(6)))
    }

    @Test(arguments: [
        ("parent=XX", ["parent"]), ("level=town", ["level"]), ("limit=0", ["limit"]), ("cursor=1", ["cursor"]),
    ])
    func `what cannot be asked for is said`(query: String, parameters: [String]) async throws {
        #expect(try await stage().get("/api/v1/regions?\(query)").parameters == parameters)
    }

    @Test func `a region says what is above and below it`() async throws {
        let json = try await stage().get("/api/v1/regions/DE").json
        #expect(json["name"] as? String == "Germany")
        #expect((json["ancestors"] as? [[String: Any]])?.map { $0["id"] as? String } == ["155", "150", "001"])
        #expect((json["children"] as? [[String: Any]])?.map { $0["id"] as? String } == ["DE-BE", "DE-BY"])
        #expect(json["population"] != nil && json["position"] != nil)
        #expect(try await stage().get("/api/v1/regions/geonames%3A2950159").status == .ok)
        #expect(try await stage().get("/api/v1/regions/XX").status == .notFound)
    }

    @Test(arguments: ["/api/v1/regions/DE-BE/scope", "/regions/DE-BE.json"])
    func `every service in a region is told, those with most above the usual first`(path: String) async throws {
        let json = try await stage().get(path).json
        let services = try #require(json["services"] as? [[String: Any]])
        #expect(services.count == 3)
        let penlight = try #require(
            services.first { ($0["service"] as? [String: Any])?["id"] as? String == "penlight" })
        #expect(penlight["observed"] as? Int == 120)
        #expect(penlight["level"] as? String == "high")
        #expect((penlight["openIncidents"] as? [Any])?.count == 1)
        #expect((json["children"] as? [[String: Any]])?.map { $0["id"] as? String } == ["geonames:2950159"])
    }

    @Test func `services in a region are told by category, level and page, and as values with commas`() async throws {
        let path = "/api/v1/regions/DE-BE/scope"
        func names(_ query: String) async throws -> [String] {
            (try await stage().get("\(path)?\(query)").json["services"] as? [[String: Any]] ?? [])
                .compactMap { ($0["service"] as? [String: Any])?["id"] as? String }
        }
        #expect(try await names("category=bank") == ["tidewater"])
        #expect(try await names("level=usual") == [])
        let first = try await stage().get("\(path)?limit=2")
        let cursor = try #require(first.json["next"] as? String)
        #expect(try await names("limit=2&cursor=\(cursor)").count == 1)
        #expect(try await stage().get("\(path)?level=x&category=y").parameters == ["category", "level"])
        let csv = try await stage().get("/api/v1/regions/DE-BE/scope.csv")
        #expect(csv.text.components(separatedBy: "\r\n").count == 5)
    }
}
