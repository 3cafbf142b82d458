import Foundation
import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct IncidentEndpointsTests {
    private func stage(_ count: Int = 5) -> Stage {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(count)
        return stage
    }

    private func ids(_ response: TestResponse) -> [String] {
        (response.json["incidents"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }

    @Test func `following the links gives every incident once`() async throws {
        let stage = stage(5)
        var path: String? = "/api/v1/incidents?limit=2&state=open"
        var seen: [String] = []
        var pages = 0
        while let next = path, pages < 10 {
            let response = try await stage.get(next)
            seen += ids(response)
            pages += 1
            path = response.headers[.link].flatMap { link in
                #expect(link.hasSuffix("; rel=\"next\""))
                let address = link.dropFirst().prefix { $0 != ">" }
                return address.hasPrefix("https://outcry.example/")
                    ? String(address.dropFirst("https://outcry.example".count)) : nil
            }
        }
        #expect(pages == 3)
        #expect(seen == stage.view.paintedIncidents.map(\.id.rawValue))
    }

    @Test(arguments: [
        ("state=ended", 0), ("state=confirmed", 3), ("state=open", 3), ("state=suspected,confirmed", 3),
        ("state=suspected&state=confirmed", 3), ("service=penlight", 3), ("service=kestrel", 0), ("service=", 3),
        ("region=DE-BE", 3), ("region=AT", 0), ("symptom=slow", 0), ("from=2026-11-22T12:00:00Z", 3),
        ("to=2026-11-22T11:00:00Z", 2), ("from=2026-11-22T09:00:00Z&to=2026-11-22T10:00:00Z", 1),
    ])
    func `only what is asked for is listed`(query: String, count: Int) async throws {
        let response = try await stage(3).get("/api/v1/incidents?\(query)")
        #expect(response.status == .ok)
        #expect(ids(response).count == count)
        #expect(response.headers[.link] == nil)
    }

    @Test(arguments: [
        ("state=down", ["state"]), ("service=nope", ["service"]), ("limit=0", ["limit"]), ("limit=1001", ["limit"]),
        ("limit=x", ["limit"]), ("cursor=zz", ["cursor"]), ("cursor=2.", ["cursor"]), ("cursor=2.f", ["cursor"]),
        ("region=XX&symptom=nope", ["region", "symptom"]), ("from=noon", ["from"]),
        ("from=2026-11-22T10:00:00Z&to=2026-11-22T10:00:00Z", ["from"]),
    ])
    func `what cannot be asked for is said`(query: String, parameters: [String]) async throws {
        for path in ["/api/v1/incidents", "/incidents"] {
            let response = try await stage().get("\(path)?\(query)")
            #expect([.badRequest, .notFound].contains(response.status))
            if path.hasPrefix("/api") { #expect(response.parameters == parameters) }
        }
    }

    @Test func `an incident has a document and a situation report in two forms`() async throws {
        let stage = stage(1)
        let id = stage.view.paintedIncidents[0].id.rawValue
        let document = try await stage.get("/api/v1/incidents/\(id)")
        #expect(document.json["id"] as? String == id)
        let json = try await stage.get("/api/v1/incidents/\(id)/situation")
        #expect(json.headers[.contentType] == "application/json")
        #expect(json.headers[.vary] == "Accept, Accept-Encoding")
        let byAccept = try await stage.get(
            "/api/v1/incidents/\(id)/situation", headers: [.accept: "text/markdown, application/json;q=0.5"])
        let byName = try await stage.get("/api/v1/incidents/\(id)/situation.md")
        #expect(byAccept.headers[.contentType] == "text/markdown; charset=utf-8")
        #expect(byAccept.text == byName.text)
        #expect(byName.text.hasPrefix("#"))
    }

    @Test func `a page ends where enough has been looked at, and another may follow`() async throws {
        let stage = stage(IncidentListing.mostLookedAt + 20)
        let first = try await stage.get("/api/v1/incidents?region=AT")
        #expect(ids(first).isEmpty)
        let link = try #require(first.headers[.link])
        let path = String(link.dropFirst("<https://outcry.example".count).prefix { $0 != ">" })
        let last = try await stage.get(path)
        #expect(ids(last).isEmpty && last.headers[.link] == nil)
    }

    @Test(arguments: ["region=AT", "region=AT-7", "symptom=data_loss", "region=AT&limit=1", "region=AT&format=csv"])
    func `the few that are meant among many newer ones are all found by following the links`(
        query: String
    ) async throws {
        var stage = stage(3 * IncidentListing.mostLookedAt + 7)
        // The last before a page ends, the first of the next, and the very last.
        let edge = IncidentListing.mostLookedAt
        let meant = [edge - 1, edge, edge + 1, 2 * edge + 250, 3 * edge + 6]
        for place in meant {
            stage.view.paintedIncidents[place].scope = Scope(
                from: Sample.noon.minute - 60, to: Sample.noon.minute, extent: .regional,
                regions: [
                    RegionScope(
                        region: "AT-7", state: .affected, observed: 12, expected: 0.5, ratio: 24, ratioLow: 14,
                        ratioHigh: 38)
                ])
            stage.view.paintedIncidents[place].symptoms = [.dataLoss: 12]
        }
        var (path, seen, pages) = ("/api/v1/incidents?\(query)" as String?, [String](), 0)
        while let next = path, pages < 20 {
            let response = try await stage.get(next)
            #expect(response.status == .ok)
            let text = response.text
            seen += stage.view.paintedIncidents.map(\.id.rawValue).filter {
                text.contains("\($0)\"") || text.contains("\($0),")
            }
            pages += 1
            path = response.headers[.link].map { link in
                String(link.dropFirst("<https://outcry.example".count).prefix { $0 != ">" })
            }
        }
        #expect(seen == meant.map { stage.view.paintedIncidents[$0].id.rawValue })
        #expect(pages < 12)
    }

    @Test(arguments: ["/api/v1/incidents.csv", "/incidents.csv", "/api/v1/incidents?format=csv"])
    func `incidents come as values with commas`(path: String) async throws {
        let response = try await stage(2).get(path)
        #expect(response.headers[.contentType] == "text/csv; charset=utf-8; header=present")
        #expect(response.text.hasPrefix("kind,id,service,"))
        #expect(response.text.components(separatedBy: "\r\n").count == 4)
    }

    @Test func `the data of a page are at its own address`() async throws {
        let stage = stage(1)
        let id = stage.view.paintedIncidents[0].id.rawValue
        let page = try await stage.get("/incidents/\(id).json")
        #expect(page.text == (try await stage.get("/api/v1/incidents/\(id)")).text)
        #expect(page.headers[.accessControlAllowOrigin] == "*")
        #expect(ids(try await stage.get("/incidents.json?state=open")).count == 1)
        let missing = try await stage.get("/incidents/none.json")
        #expect(missing.headers[.contentType] == "application/problem+json")
    }

    @Test func `an id in the path is decoded`() async throws {
        let stage = stage(1)
        let id = stage.view.paintedIncidents[0].id.rawValue.replacing("-", with: "%2D")
        #expect(try await stage.get("/api/v1/incidents/\(id)").status == .ok)
    }

    @Test func `the feed is well-formed XML`() async throws {
        let response = try await stage(2).get("/feeds/incidents.atom")
        #expect(response.headers[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(response.text.contains("<feed"))
        #expect(response.text.components(separatedBy: "<entry").count == 3)
    }
}
