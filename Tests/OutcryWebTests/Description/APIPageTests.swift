import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import OutcryWeb

struct APIPageTests {
    @Test func `the page is sound, tells every operation, and its links lead somewhere`() async throws {
        let page = try await Stage().get("/api")
        #expect(page.status == .ok)
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        #expect(MarkupCheck(page.text).faults == [])
        let document = try OpenAPIDocument(.init(), site: "https://outcry.example", services: Cast.services).root
        for (path, item) in document["paths"]?.members ?? [] {
            #expect(page.text.contains("<code>\(path)</code>"))
            for (_, operation) in item.members {
                #expect(page.text.contains("id=\"op-\(operation["operationId"]?.text ?? "")\""))
            }
        }
        let targets = page.text.components(separatedBy: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(targets.count > 100)
        for target in Set(targets) { #expect(page.text.contains("id=\"\(target)\""), "\(target)") }
    }

    @Test func `the page is found from every other one`() async throws {
        let page = try await Stage().get("/").text
        #expect(page.contains("<a href=\"/api\">"))
    }

    @Test(arguments: [
        (##"{"$ref": "#/components/schemas/Service"}"##, "Service"),
        (##"{"anyOf": [{"$ref": "#/a/b/Level"}, {"type": "null"}]}"##, "Level or null"),
        (##"{"type": "array", "items": {"$ref": "#/a/b/Mark"}}"##, "list of Mark"),
        (#"{"type": ["integer", "null"], "minimum": 1, "maximum": 1000}"#, "whole number from 1 to 1,000 or null"),
        (#"{"type": "string", "format": "date-time"}"#, "time as RFC 3339 has it"),
        (#"{"type": "string", "maxLength": 200}"#, "text of at most 200 characters"),
        (#"{"enum": ["a", "b"]}"#, "one of a, b"), (#"{"const": "end"}"#, "end"), ("{}", "anything"),
    ])
    func `a schema is told in words`(schema: String, words: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(schema.utf8))
        #expect(KindWords(DocumentNode(value: value)).text == words)
    }
}
