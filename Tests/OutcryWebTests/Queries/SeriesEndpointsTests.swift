import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct SeriesEndpointsTests {
    private let path = "/api/v1/services/penlight/series"

    private func stage() -> Stage {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(2)
        return stage
    }

    private func points(_ query: String) async throws -> [[String: Any]] {
        try await stage().get("\(path)?\(query)").json["points"] as? [[String: Any]] ?? []
    }

    @Test func `a series is of the last day in quarters of an hour, unless asked for otherwise`() async throws {
        let points = try await points("")
        #expect(points.count == 96)
        #expect(points.last?["time"] as? String == "2026-11-22T11:45:00Z")
        #expect(points.last?["observed"] as? Int == 10)
        #expect(points.last?["complete"] as? Bool == true)
    }

    @Test func `the window is widened to whole buckets, and the last may not be complete`() async throws {
        let response = try await stage().get(
            "\(path)?bucket=60&from=2026-11-22T09:30:00Z&to=2026-11-22T12:01:00Z&region=DE-BE&symptom=slow")
        #expect(response.json["from"] as? String == "2026-11-22T09:00:00Z")
        #expect(response.json["to"] as? String == "2026-11-22T13:00:00Z")
        let points = try #require(response.json["points"] as? [[String: Any]])
        #expect(points.map { $0["complete"] as? Bool } == [true, true, true, false])
        #expect((response.json["incidents"] as? [Any])?.count == 2)
    }

    @Test(arguments: [IncidentState.confirmed, .ended])
    func `all incidents of a window are told, however many came after the first of them`(
        state: IncidentState
    ) async throws {
        var stage = stage()
        stage.view.paintedIncidents = Cast.incidents(150, state: state)
        let response = try await stage.get("\(path)?bucket=60&from=2026-11-17T12:00:00Z&to=2026-11-22T12:00:00Z")
        let told = try #require(response.json["incidents"] as? [[String: Any]])
        let opened = told.compactMap { $0["from"] as? String }
        #expect(opened.count >= 120)
        #expect(opened == opened.sorted())
    }

    @Test(arguments: [
        ("compare=day", "2026-11-21T09:00:00Z"), ("compare=week", "2026-11-15T09:00:00Z"),
        ("compare=previous", "2026-11-22T07:00:00Z"), ("compare=2026-10-01T00:10:00Z", "2026-10-01T00:00:00Z"),
    ])
    func `each bucket stands beside that of another period`(query: String, start: String) async throws {
        let points = try await points("bucket=60&from=2026-11-22T09:00:00Z&to=2026-11-22T11:00:00Z&\(query)")
        #expect(points.count == 2)
        #expect((points.first?["compared"] as? [String: Any])?["time"] as? String == start)
    }

    @Test func `rows are one flat array`() async throws {
        let response = try await stage().get("\(path)?format=rows")
        let rows = try #require(
            try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [[String: Any]])
        #expect(rows.count == 96)
        #expect(rows[0]["timeMs"] is Int)
    }

    @Test(arguments: ["series.csv", "series?format=csv"])
    func `a series comes as values with commas`(name: String) async throws {
        let response = try await stage().get("/api/v1/services/penlight/\(name)")
        #expect(response.headers[.contentType]?.hasPrefix("text/csv") == true)
        #expect(response.text.components(separatedBy: "\r\n").count == 98)
    }

    @Test(arguments: [
        ("region=XX", ["region"]), ("symptom=nope", ["symptom"]), ("bucket=0", ["bucket"]), ("bucket=7", ["bucket"]),
        ("bucket=x", ["bucket"]), ("bucket=1&from=2026-11-01T00:00:00Z", ["bucket"]),
        ("region=XX&symptom=nope&bucket=-1", ["region", "symptom", "bucket"]), ("compare=yesterday", ["compare"]),
        ("from=2026-01-01T00:00:00Z", ["from"]), ("format=geojson", ["format"]),
    ])
    func `what cannot be asked for is said`(query: String, parameters: [String]) async throws {
        let response = try await stage().get("\(path)?\(query)")
        #expect([.badRequest, .notFound].contains(response.status))
        #expect(response.parameters == parameters)
    }

    @Test func `no bucket overlaps another in part`() {
        for (small, large) in zip(SeriesEndpoints.buckets, SeriesEndpoints.buckets.dropFirst()) {
            #expect(large.isMultiple(of: small))
        }
    }
}
