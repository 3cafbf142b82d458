import HTTPTypes
import HummingbirdTesting
import Testing

@testable import OutcryWeb

/// Paths that try to leave the site.
struct HostilePathTests {
    @Test(arguments: [
        "/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd",
        "/services/../../../../etc/passwd", "/services/..%2f..%2f..%2fetc%2fpasswd", "/services/%2e%2e%2fetc",
        "/services/%252e%252e%252fetc", "//etc/passwd", "/services/penlight%2f..",
        "/./services/penlight",
        "/services/penlight/..", "/services/%5c..%5c..%5cetc", "/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd",
        "/services/%00penlight", "/services/penlight%00.html", "/incidents/..%2f..%2fetc%2fpasswd",
        "/outcry.css/../icon.svg",
        "/Resources/layout.mustache", "/resources/../layout.mustache", "/api/v1/../../etc/passwd",
        "/api/v1/services/..%2f..", "/api/v1/incidents/%2e%2e", "/feeds/../../etc/passwd",
        "/feeds/%2e%2e%2fincidents.atom",
        "/.git/config", "/.env", "/services/file:%2f%2f%2fetc%2fpasswd",
    ])
    func `a path outside leads nowhere`(path: String) async throws {
        let response = try await Stage().get(path)
        #expect([400, 404].contains(response.status.code), "\(path)")
        #expect(!response.text.contains("root:"))
        #expect(!response.text.contains("{{"))
    }

    @Test func `a path that is very long is refused or leads nowhere`() async throws {
        for path in [
            "/services/" + String(repeating: "a", count: 7000), "/" + String(repeating: "%2e%2e/", count: 1000),
        ] {
            #expect([400, 404, 414].contains(try await Stage().get(path).status.code))
        }
    }
}
