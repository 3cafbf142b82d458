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
        "/api/v1/services/penlight/scope?at=2026-11-22T11:00:00Z",
        "/api/v1/services/penlight/scope?from=2026-11-22T10:00:00Z&to=2026-11-22T11:00:00%2B00:00",
        "/api/v1/services/penlight/series",
        "/api/v1/services/penlight/series?region=DE-BE&symptom=slow&bucket=60&from=2026-11-21T00:00:00+01:00",
    ])
    func `a question is answered with JSON`(path: String) async throws {
        let response = try await stage().get(path)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "application/json")
        #expect(!response.json.isEmpty)
    }

    @Test(arguments: [
        ("scope?at=noon", ["at"]), ("scope?from=2026-11-22T11:00:00Z&to=2026-11-22T11:00:00Z", ["from"]),
        ("scope?from=2026-01-01T00:00:00Z", ["from"]),
        ("scope?at=2026-11-22T11:00:00Z&to=2026-11-22T11:00:00Z", ["at"]),
        ("series?region=XX", ["region"]), ("series?symptom=nope", ["symptom"]), ("series?bucket=0", ["bucket"]),
        ("series?bucket=x", ["bucket"]), ("series?bucket=1&from=2026-11-01T00:00:00Z", ["bucket"]),
        ("series?region=XX&symptom=nope&bucket=-1", ["region", "symptom", "bucket"]),
    ])
    func `a question that cannot be answered is answered with what is wrong`(
        query: String, parameters: [String]
    ) async throws {
        let response = try await stage().get("/api/v1/services/penlight/\(query)")
        #expect(response.status == .badRequest)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.parameters == parameters)
    }

    @Test func `a query that is not UTF-8 is refused`() async throws {
        #expect(try await stage().get("/api/v1/services/penlight/series?region=%FF").status == .badRequest)
    }

    @Test func `an unknown service is answered with the one that was meant`() async throws {
        let response = try await stage().get("/api/v1/services/penligt")
        #expect(response.status == .notFound)
        #expect((response.json["detail"] as? String)?.contains("Did you mean penlight?") == true)
    }
}
