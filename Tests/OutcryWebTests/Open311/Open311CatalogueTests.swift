import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import Testing

@testable import OutcryWeb

struct Open311CatalogueTests {
    @Test(arguments: [
        ("/open311/v2/services.json", nil, "application/json; charset=utf-8"),
        ("/open311/v2/services.xml", "application/json", "text/xml; charset=utf-8"),
        ("/open311/v2/services", nil, "text/xml; charset=utf-8"),
        ("/open311/v2/services", "application/json", "application/json; charset=utf-8"),
        ("/open311/v2/services", "text/html,application/xml;q=0.9,*/*;q=0.8", "text/xml; charset=utf-8"),
        (
            "/open311/v2/services?api_key=x&jurisdiction_id=city.gov", "application/json, text/xml",
            "application/json; charset=utf-8"
        ),
        ("/open311/v2/discovery", "text/xml, application/json", "text/xml; charset=utf-8"),
    ])
    func `the ending decides on the form, then the Accept field, then it is XML`(
        path: String, accept: String?, type: String
    ) async throws {
        let response = try await Stage().get(path, headers: accept.map { [.accept: $0] } ?? [:])
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == type)
        #expect(response.headers[.eTag] != nil)
        #expect(response.headers[.vary]?.contains("Accept") == true)
        #expect(response.headers[.accessControlAllowOrigin] == "*")
    }

    @Test func `every service is there with what the specification asks for`() async throws {
        let response = try await Stage().get("/open311/v2/services.json")
        let services = try #require(
            try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView)) as? [[String: Any]])
        #expect(services.map { $0["service_code"] as? String } == ["kestrel", "penlight", "tidewater"])
        let service = services[1]
        #expect(service["service_name"] as? String == "PenLight")
        #expect(service["metadata"] as? Bool == true)
        #expect(service["type"] as? String == "realtime")
        #expect(service["keywords"] as? String == "Pen Light")
        #expect(service["group"] as? String == "Office and meetings")
    }

    @Test func `the definition has the symptoms, those of the service first`() async throws {
        let definition = try await Stage().get("/open311/v2/services/penlight.json").json
        #expect(definition["service_code"] as? String == "penlight")
        let attribute = try #require((definition["attributes"] as? [[String: Any]])?.first)
        #expect(attribute["code"] as? String == "symptoms")
        #expect(attribute["datatype"] as? String == "multivaluelist")
        #expect(attribute["required"] as? Bool == false)
        #expect(attribute["order"] as? Int == 1)
        let values = try #require(attribute["values"] as? [[String: Any]])
        #expect(values.count == Symptom.allCases.count)
        #expect(values.first?["key"] as? String == "login_failure")
        #expect(values.first?["name"] as? String == "Can’t sign in")
    }

    @Test func `the definition in XML`() async throws {
        let text = try await Stage().get("/open311/v2/services/penlight.xml").text
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_definition>\n"))
        #expect(text.contains("  <service_code>penlight</service_code>\n  <attributes>\n    <attribute>\n"))
        #expect(text.contains("          <key>login_failure</key>\n          <name>Can’t sign in</name>\n"))
        #expect(text.hasSuffix("</service_definition>\n"))
    }

    @Test func `discovery names the endpoint, its specification and its forms`() async throws {
        let json = try await Stage().get("/open311/v2/discovery.json").json
        let endpoint = try #require((json["endpoints"] as? [[String: Any]])?.first)
        #expect(endpoint["specification"] as? String == "http://wiki.open311.org/GeoReport_v2")
        #expect(endpoint["url"] as? String == "https://outcry.example/open311/v2")
        #expect(endpoint["type"] as? String == "production")
        #expect(endpoint["formats"] as? [String] == ["text/xml", "application/json"])
        #expect(json["changeset"] as? String == endpoint["changeset"] as? String)
        let xml = try await Stage().get("/open311/v2/discovery.xml").text
        #expect(xml.contains("<formats>\n        <format>text/xml</format>"))
    }

    @Test(arguments: [
        "/open311/v2/services/nope", "/open311/v2/services/%FF", "/open311/v2/tokens/1", "/open311/v2/nothing",
        "/open311/v1",
    ])
    func `what is not there is told as the specification has it`(path: String) async throws {
        let json = try await Stage().get(path + ".json")
        #expect(json.status == .notFound)
        #expect(json.headers[.contentType] == "application/json; charset=utf-8")
        let errors = try JSONSerialization.jsonObject(with: Data(json.body.readableBytesView)) as? [[String: Any]]
        #expect(errors?.first?["code"] as? Int == 404)
        #expect((errors?.first?["description"] as? String)?.isEmpty == false)
        let xml = try await Stage().get(path)
        #expect(xml.status == .notFound)
        #expect(xml.headers[.contentType] == "text/xml; charset=utf-8")
        #expect(xml.text.contains("<errors>\n  <error>\n    <code>404</code>\n    <description>"))
    }

    @Test func `a method that cannot be used is told in the same form`() async throws {
        let response = try await Stage().play {
            try await $0.execute(uri: "/open311/v2/services.xml", method: .post)
        }
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "GET, HEAD, OPTIONS")
        #expect(response.text.contains("<code>405</code>"))
    }
}
