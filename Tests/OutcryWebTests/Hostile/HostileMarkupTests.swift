import Foundation
import FoundationXML
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

/// Whatever anybody writes stays text wherever it is shown.
struct HostileMarkupTests {
    /// What of a page is not as it should be.
    private func faults(_ response: TestResponse, _ text: String) -> [String] {
        let type = response.headers[.contentType] ?? ""
        var faults: [String] = []
        if response.headers[.xContentTypeOptions] != "nosniff" { faults.append("its type may be guessed") }
        if response.headers[.contentSecurityPolicy]?.contains("default-src 'none'") != true {
            faults.append("its content may do anything")
        }
        if type.hasPrefix("text/html") {
            faults += MarkupCheck(response.text).faults
            if response.text.contains("93599359") { faults.append("a template was run") }
        } else if type.contains("xml") {
            let lowered = response.text.lowercased()
            for tag in ["<script", "<svg", "<img", "<!doctype", "<b>"] where lowered.contains(tag) {
                faults.append("\(tag) in XML")
            }
            let parser = XMLParser(data: Data(response.body.readableBytesView))
            if !parser.parse() { faults.append("broken XML: \(String(describing: parser.parserError))") }
        } else if type.contains("json") {
            if (try? JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))) == nil {
                faults.append("broken JSON")
            }
        } else if !type.isEmpty, !type.hasPrefix("text/markdown") {
            faults.append("it is \(type)")
        }
        return faults
    }

    @Test(arguments: HostileTexts.markup)
    func `names and statements stay text on every page, in feeds and in JSON`(text: String) async throws {
        let stage = Stage.saying(text)
        let incident = FormFields.encode(stage.view.paintedIncidents[0].id.rawValue)
        try await stage.play { client in
            for path in [
                "/", "/?q=pen", "/services/penlight", "/incidents", "/incidents?service=penlight",
                "/incidents/\(incident)", "/feeds/incidents.atom", "/api/v1/services", "/api/v1/incidents",
                "/api/v1/services/penlight", "/api/v1/incidents/\(incident)", "/api/v1/incidents/\(incident)/situation",
            ] {
                let response = try await client.execute(uri: path, method: .get)
                #expect(response.status == .ok, "\(path)")
                #expect(faults(response, text) == [], "\(path)")
            }
        }
    }

    @Test(arguments: HostileTexts.markup)
    func `what is asked for stays text in the answer`(text: String) async throws {
        let encoded = FormFields.encode(text)
        try await Stage().play { client in
            for path in [
                "/?q=\(encoded)", "/services/\(encoded)", "/incidents/\(encoded)", "/incidents?service=\(encoded)",
                "/incidents?cursor=\(encoded)", "/api/v1/services/\(encoded)", "/api/v1/incidents?state=\(encoded)",
                "/services/penlight?thanks=\(encoded)&held=\(encoded)", "/nothing/\(encoded)",
                "/api/v1/services/penlight/series?from=\(encoded)",
            ] {
                let response = try await client.execute(uri: path, method: .get)
                #expect(faults(response, text) == [], "\(path)")
            }
        }
    }

    @Test(arguments: HostileTexts.markup)
    func `what is sent stays text in the answer`(text: String) async throws {
        let encoded = FormFields.encode(text)
        let stage = Stage()
        for form in [
            "symptom=nope&text=\(encoded)", "symptom=\(encoded)", "symptom=slow&region=\(encoded)",
            "key=\(encoded)&symptom=nope",
        ] {
            let response = try await stage.send(form, to: "/services/penlight/report")
            #expect(faults(response, text) == [], "\(form)")
        }
        let json = try JSONSerialization.data(withJSONObject: [
            "service": text, "symptoms": [text], "region": text, "occurredAt": text,
        ])
        let response = try await stage.report(bytes: Array(json))
        #expect(response.status == .unprocessableContent)
        #expect(faults(response, text) == [])
    }
}
