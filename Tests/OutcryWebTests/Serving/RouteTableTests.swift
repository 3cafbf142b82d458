import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryStore
import Testing

@testable import OutcryWeb

struct RouteTableTests {
    @Test(arguments: ["/api/v1/nothing", "/api/v1/services/nothing", "/api/v1/incidents/nothing", "/feeds/x"])
    func `an unknown address for programs is answered with problem details`(path: String) async throws {
        let response = try await Stage().get(path)
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.json["type"] as? String == "https://outcry.example/problems#not-found")
    }

    @Test(arguments: ["/nothing", "/services/nothing", "/incidents/nothing", "/services/%00", "/services/%FF"])
    func `an unknown address for people is answered with a page`(path: String) async throws {
        let response = try await Stage().get(path)
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        #expect(MarkupCheck(response.text).faults.isEmpty)
    }

    @Test(arguments: [
        ("/api/v1/services", HTTPRequest.Method.post, "GET, HEAD, OPTIONS"),
        ("/api/v1/reports", .get, "POST, OPTIONS"), ("/services/penlight/report", .get, "POST, OPTIONS"),
        ("/", .delete, "GET, HEAD, OPTIONS"),
    ])
    func `a method that cannot be used is answered with those that can`(
        path: String, method: HTTPRequest.Method, allowed: String
    ) async throws {
        let response = try await Stage().play { try await $0.execute(uri: path, method: method) }
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == allowed)
        let isData = path.hasPrefix("/api")
        #expect(response.headers[.contentType] == (isData ? "application/problem+json" : "text/html; charset=utf-8"))
    }

    @Test func `a method nobody knows is not implemented`() async throws {
        let method = try #require(HTTPRequest.Method("BREW"))
        let response = try await Stage().play { try await $0.execute(uri: "/api/v1/services", method: method) }
        #expect(response.status == .notImplemented)
    }

    @Test(arguments: ["/", "/api/v1/services", "/health/live", "/nothing", "/api/v1/nothing"])
    func `HEAD is answered as GET without the body`(path: String) async throws {
        let (get, head) = try await Stage().play { client in
            (
                try await client.execute(uri: path, method: .get), try await client.execute(uri: path, method: .head)
            )
        }
        #expect(head.status == get.status)
        #expect(head.headers[.contentLength] == get.headers[.contentLength])
        #expect(head.headers[.eTag] == get.headers[.eTag])
        #expect(head.body.readableBytes == 0)
        #expect(get.body.readableBytes > 0)
    }

    @Test func `a page of another site may read public data, and may not report`() async throws {
        let stage = Stage()
        let open = try await stage.get("/api/v1/services")
        #expect(open.headers[.accessControlAllowOrigin] == "*")
        let preflight = try await stage.play { client in
            (
                try await client.execute(uri: "/api/v1/services", method: .options),
                try await client.execute(uri: "/api/v1/reports", method: .options)
            )
        }
        #expect(preflight.0.status == .noContent)
        #expect(preflight.0.headers[.accessControlAllowMethods] == "GET, HEAD")
        #expect(preflight.1.headers[.accessControlAllowOrigin] == nil)
        #expect(try await stage.get("/").headers[.accessControlAllowOrigin] == nil)
    }

    @Test(arguments: ["/", "/services/penlight", "/nothing", "/api/v1/services", "/api/v1/nothing", "/incidents"])
    func `every answer keeps browsers to what it is for`(path: String) async throws {
        let headers = try await Stage().get(path).headers
        let policy = try #require(headers[.contentSecurityPolicy])
        #expect(policy.contains("default-src 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(!policy.contains("script-src"))
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.referrerPolicy] == "same-origin")
        #expect(headers[.strictTransportSecurity] == "max-age=31536000")
        #expect(headers[.cacheControl] != nil)
    }

    @Test func `a failure tells nothing of the inside`() async throws {
        var stage = Stage()
        stage.view.failure = .failed(reason: "secret /var/lib/outcry")
        for path in ["/api/v1/services", "/", "/feeds/incidents.atom", "/services/penlight"] {
            let response = try await stage.get(path)
            #expect(response.status == .internalServerError)
            #expect(!response.text.contains("secret"))
            #expect(response.body.readableBytes > 0)
        }
    }

    @Test func `an asset is cached for good under the address the pages name`() async throws {
        let stage = Stage()
        let page = try await stage.get("/").text
        let start = try #require(page.range(of: "/assets/outcry."))
        let path = String(page[start.lowerBound...].prefix { $0 != "\"" })
        let response = try await stage.get(path)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/css; charset=utf-8")
        #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(!response.text.contains("url("))
    }
}
