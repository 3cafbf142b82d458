import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct OpenAPIDocumentTests {
    private let document: DocumentNode

    init() throws {
        document = try OpenAPIDocument(.init(), site: "https://outcry.example", services: Cast.services).root
    }

    /// Every operation with its path and method.
    private var operations: [(path: String, method: String, node: DocumentNode)] {
        (document["paths"]?.members ?? []).flatMap { path, item in
            item.members.map { (path, $0.name, $0.node) }
        }
    }

    private func schema(_ name: String) -> DocumentNode? { document.at("components", "schemas", name) }

    private func values(of name: String) -> [String] { schema(name)?["enum"]?.items.compactMap(\.text) ?? [] }

    @Test func `every route for programs is described, and every path described is a route`() throws {
        let routes = try AdminStage().stage.application().routes
            .filter { RequestPath.isData($0.path) && !RequestPath.isCallback($0.path) }
        let served = Set(
            routes.flatMap { route in
                route.methods.filter { $0 != .head }.map { "\($0.rawValue) \(route.path)" }
            })
        let described = Set(operations.map { "\($0.method.uppercased()) \($0.path)" })
        #expect(served.subtracting(described) == [])
        #expect(described.subtracting(served) == [])
    }

    @Test func `the names of values are those of the code`() {
        #expect(values(of: "Symptom") == Symptom.allCases.map(\.rawValue))
        #expect(values(of: "IncidentState") == IncidentState.allCases.map(\.rawValue))
        #expect(values(of: "StateFilter") == IncidentListing.StateFilter.allCases.map(\.rawValue))
        #expect(values(of: "Level") == Level.allCases.map(\.rawValue))
        #expect(values(of: "RegionLevel") == RegionLevel.allCases.map(\.rawValue))
        #expect(values(of: "RegionState") == RegionState.allCases.map(\.rawValue))
        #expect(values(of: "Extent") == Extent.allCases.map(\.rawValue))
        #expect(values(of: "Category") == OutcryModel.Category.allCases.map(\.rawValue))
        #expect(values(of: "Cause") == Cause.allCases.map(\.rawValue))
        #expect(values(of: "SourceKind") == SourceKind.allCases.map(\.rawValue))
        #expect(values(of: "OfficialStage") == OfficialStage.allCases.map(\.rawValue))
        #expect(values(of: "Hold") == Hold.allCases.map(\.rawValue))
        #expect(values(of: "AdminScope") == AdminScope.allCases.map(\.rawValue))
        let actions = schema("AuditEntry")?.at("properties", "action", "enum")?.items.compactMap(\.text)
        #expect(actions == AdminAct.Action.allCases.map(\.rawValue))
    }

    @Test func `limits are those of the code`() throws {
        func parameter(_ name: String, _ key: String, of operation: String) -> DocumentNode? {
            operations.first { $0.node["operationId"]?.text == operation }?.node["parameters"]?.items
                .first { $0["name"]?.text == name }?.at("schema", key)
        }
        #expect(parameter("bucket", "enum", of: "getSeries")?.items.compactMap(\.number) == SeriesEndpoints.buckets)
        #expect(parameter("bucket", "enum", of: "export")?.items.compactMap(\.number) == TallyListing.buckets)
        #expect(parameter("rows", "maximum", of: "export")?.number == ExportEndpoints.mostRows)
        let limit = document.at("components", "parameters", "upTo1000From100", "schema")
        #expect(limit?["maximum"]?.number == IncidentListing.longest)
        #expect(limit?["maximum"]?.number == AdminEndpoints.pageLengths.upperBound)
        #expect(limit?["default"]?.number == AdminEndpoints.pageLength)
        let report = schema("ReportDraft")?["properties"]
        #expect(report?.at("symptoms", "maxItems")?.number == Submission.mostSymptoms)
        #expect(report?.at("text", "maxLength")?.number == Submission.mostCharacters)
        #expect(schema("AdminReason")?.at("properties", "reason", "maxLength")?.number == AdminBody.longestReason)
        #expect(
            schema("Series")?.at("properties", "points", "maxItems")?.number == SeriesEndpoints.mostPoints)
    }

    @Test func `what is referred to is there, and everything that is there is referred to`() {
        var references: Set<String> = []
        func walk(_ node: DocumentNode) {
            if let reference = node["$ref"]?.text { references.insert(reference) }
            node.items.forEach(walk)
            node.members.map(\.node).forEach(walk)
        }
        walk(document)
        for reference in references {
            let target = reference.split(separator: "/").dropFirst()
                .reduce(DocumentNode?.some(document)) { $0?[String($1)] }
            #expect(target != nil, "\(reference)")
        }
        for kind in ["schemas", "parameters", "responses", "headers"] {
            for name in document.at("components", kind)?.members.map(\.name) ?? [] {
                // Those of events are named in words, as the media type has no place for them.
                let isTold = name.hasPrefix("Event") || name == "ScopeChange"
                #expect(isTold || references.contains("#/components/\(kind)/\(name)"), "\(kind) \(name)")
            }
        }
    }

    @Test func `every operation has a name of its own, a part, words, and what stands in its path`() {
        let tags = Set(document["tags"]?.items.compactMap { $0["name"]?.text } ?? [])
        var names: Set<String> = []
        for (path, _, node) in operations {
            let name = node["operationId"]?.text ?? ""
            #expect(names.insert(name).inserted && !name.isEmpty, "\(path)")
            #expect(node["tags"]?.items.first?.text.map(tags.contains) == true, "\(path)")
            #expect(node["summary"]?.text?.isEmpty == false, "\(path)")
            let places = path.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
            let declared = (node["parameters"]?.items ?? []).compactMap { reference in
                let target = reference["$ref"]?.text?.split(separator: "/").last.map(String.init)
                return target.flatMap { document.at("components", "parameters", $0) } ?? reference
            }.filter { $0["in"]?.text == "path" }.compactMap { $0["name"]?.text }
            #expect(Set(places) == Set(declared), "\(path)")
        }
    }

    @Test func `the document names the address and the services of the instance`() async throws {
        let stage = Stage()
        let response = try await stage.get("/openapi.json")
        #expect(response.headers[.contentType] == "application/json")
        let tag = try #require(response.headers[.eTag])
        #expect(try await stage.get("/openapi.json", headers: [.ifNoneMatch: tag]).status == .notModified)
        let root = DocumentNode(value: response.json)
        #expect(root["openapi"]?.text == "3.1.0")
        #expect(root["servers"]?.items.compactMap { $0["url"]?.text } == ["https://outcry.example"])
        let services = root.at("components", "schemas", "ServiceID", "enum")?.items.compactMap(\.text)
        #expect(services == Cast.services.map(\.id.rawValue))
    }

    private static func stage() -> Stage {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(3)
        stage.view.painted = Cast.services.map { Cast.standing($0.id, open: ["penlight-1"]) }
        stage.view.paintedScope = Cast.scope
        stage.view.paintedCounts = [("DE-BE", .slow, 12), ("DE", nil, 3)]
        stage.view.health = [SourceHealth(source: "penlight/status")]
        return stage
    }

    @Test(arguments: [
        ("/api/v1/services", "/api/v1/services?limit=1"), ("/api/v1/services/{service}", "/api/v1/services/penlight"),
        ("/services/{service}.json", "/services/penlight.json"),
        ("/api/v1/services/{service}/scope", "/api/v1/services/penlight/scope"),
        ("/api/v1/services/{service}/scope.geojson", "/api/v1/services/penlight/scope.geojson"),
        ("/api/v1/services/{service}/series", "/api/v1/services/penlight/series?compare=day&region=DE&symptom=slow"),
        ("/api/v1/services/{service}/series", "/api/v1/services/penlight/series?format=rows&compare=week"),
        ("/api/v1/regions", "/api/v1/regions?limit=1"), ("/api/v1/regions/{region}", "/api/v1/regions/DE"),
        ("/api/v1/regions/{region}/scope", "/api/v1/regions/DE-BE/scope?limit=1"),
        ("/api/v1/incidents", "/api/v1/incidents?limit=1"),
        ("/api/v1/incidents/{incident}", "/api/v1/incidents/ID"),
        ("/api/v1/incidents/{incident}/situation", "/api/v1/incidents/ID/situation"), ("/health/live", "/health/live"),
        ("/health/ready", "/health/ready"), ("/api/v1/sources", "/api/v1/sources"),
        ("/api/v1/challenge", "/api/v1/challenge"), ("/api/v1/services/{service}", "/api/v1/services/nope"),
        ("/api/v1/regions", "/api/v1/regions?level=town&cursor=x"),
        ("/open311/v2/services.json", "/open311/v2/services.json"),
        ("/open311/v2/discovery.json", "/open311/v2/discovery.json"),
        ("/open311/v2/services/{service}", "/open311/v2/services/penlight.json"),
        ("/open311/v2/requests.json", "/open311/v2/requests.json"),
        ("/open311/v2/requests/{request}", "/open311/v2/requests/nope.json"),
    ])
    func `what is answered is what is described`(path: String, address: String) async throws {
        let stage = Self.stage()
        let id = stage.view.paintedIncidents[0].id.rawValue
        let response = try await stage.get(address.replacingOccurrences(of: "ID", with: id))
        let operation = try #require(document["paths"]?[path]?["get"])
        try check(response, operation)
    }

    @Test func `what is answered to a report is what is described`() async throws {
        let operation = try #require(document["paths"]?["/api/v1/reports"]?["post"])
        let example = try #require(operation.at("requestBody", "content", "application/json", "example"))
        try check(try await Self.stage().report(example.pretty), operation)
        for body in [#"{"service":"penlight","text":"win at https://x.example"}"#, #"{"service":1}"#, "[", ""] {
            try check(try await Self.stage().report(body), operation)
        }
    }

    /// Holds an answer against what is described of its status and media type.
    private func check(_ response: TestResponse, _ operation: DocumentNode) throws {
        let status = String(response.status.code)
        let described = try #require(operation.at("responses", status), "\(status)")
        let target = described["$ref"]?.text?.split(separator: "/").last.map(String.init)
        let answer = target.flatMap { document.at("components", "responses", $0) } ?? described
        for (name, reference) in answer["headers"]?.members ?? [] {
            let header = document.at(
                "components", "headers", String(reference["$ref"]?.text?.split(separator: "/").last ?? ""))
            let field = HTTPField.Name(name).flatMap { response.headers[$0] }
            #expect(header?["required"]?.isTrue != true || field != nil, "\(name)")
        }
        let type = String((response.headers[.contentType] ?? "").prefix { $0 != ";" })
        let media = try #require(answer.at("content", type), "\(type)")
        let value = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
        var check = SchemaCheck(document)
        if let schema = media["schema"] { check.check(value, schema) }
        #expect(check.faults == [])
    }

    @Test func `examples are as their schemas say`() {
        var count = 0
        func walk(_ node: DocumentNode, _ place: String) {
            let schema = node["schema"]
            if let schema, let example = node["example"], place.hasSuffix("json") || node["in"] != nil {
                var check = SchemaCheck(document)
                check.check(example.value, schema, at: place)
                #expect(check.faults == [])
                count += 1
            }
            for example in node["examples"]?.items ?? [] where node["type"] != nil {
                var check = SchemaCheck(document)
                check.check(example.value, node, at: place)
                // The services of the test are others than those of the examples.
                #expect(check.faults == [])
                count += 1
            }
            for (name, member) in node.members { walk(member, "\(place)/\(name)") }
            for (index, item) in node.items.enumerated() { walk(item, "\(place)/\(index)") }
        }
        walk(document, "")
        #expect(count > 5)
    }
}
