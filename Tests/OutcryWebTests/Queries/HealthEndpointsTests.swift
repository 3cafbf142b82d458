import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct HealthEndpointsTests {
    @Test func `a program that lives says so, and what time it is`() async throws {
        let response = try await Stage().get("/health/live")
        #expect(response.status == .ok)
        #expect(response.json["status"] as? String == "ok")
        #expect(response.json["time"] as? String == Sample.noon.rfc3339)
        #expect(response.headers[.cacheControl] == "no-store")
    }

    @Test func `a program that is ready says so`() async throws {
        let response = try await Stage().get("/health/ready")
        #expect(response.status == .ok)
        #expect(response.json["status"] as? String == "ready")
    }

    @Test func `a program that is not ready says why`() async throws {
        var stage = Stage()
        stage.view.found = ["The disk is full."]
        let response = try await stage.get("/health/ready")
        #expect(response.status == .serviceUnavailable)
        #expect(response.json["obstacles"] as? [String] == ["The disk is full."])
    }

    @Test func `sources are told with their health, without what is needed to ask them`() async throws {
        var health = SourceHealth(source: "penlight/status")
        health.lastSuccess = Sample.noon
        health.entriesSeen = 7
        health.cursor.entityTag = "\"secret\""
        var stage = Stage()
        stage.view.health = [health]
        let response = try await stage.get("/api/v1/sources")
        let source = (response.json["sources"] as? [[String: Any]])?.first
        #expect(source?["id"] as? String == "penlight/status")
        #expect(source?["entriesSeen"] as? Int == 7)
        #expect(source?["lastSuccess"] as? String == Sample.noon.rfc3339)
        #expect(!response.text.contains("secret"))
    }

    @Test func `a source that was removed is not told any more`() async throws {
        var stage = Stage()
        stage.view.health = [SourceHealth(source: "penlight/status"), SourceHealth(source: "own/removed")]
        stage.polled = ["penlight/status"]
        let response = try await stage.get("/api/v1/sources")
        let sources = response.json["sources"] as? [[String: Any]]
        #expect(sources?.compactMap { $0["id"] as? String } == ["penlight/status"])
    }

    @Test func `of a failure everybody is told the kind, the time and how often, and no sentence`() async throws {
        var health = SourceHealth(source: "penlight/status")
        health.failures = 3
        health.lastError = "intranet.example is not asked: 10.0.0.1 is a private address."
        health.lastErrorKind = "unreachable"
        health.lastErrorAt = Sample.noon
        var stage = Stage()
        stage.view.health = [health]
        let response = try await stage.get("/api/v1/sources")
        let source = (response.json["sources"] as? [[String: Any]])?.first
        #expect(source?["lastErrorKind"] as? String == "unreachable")
        #expect(source?["lastErrorAt"] as? String == Sample.noon.rfc3339)
        #expect(source?["failures"] as? Int == 3)
        #expect(!response.text.contains("10.0.0.1") && !response.text.contains("intranet"))
    }
}
