import Foundation
import OutcryClassify
import OutcryModel
import Testing

@Suite struct WireVerdictTests {
    private func line(_ request: WireRequest) throws -> [String: Any] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(try Fixture.classifier().answer(request))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `a city is written with its country, its part and its number`() throws {
        let answer = try line(WireRequest(id: "h1", text: "Vodafone: kein Netz in Berlin"))
        let region = try #require(answer["region"] as? [String: Any])
        #expect(answer["id"] as? String == "h1")
        #expect(answer["services"] as? [String] == ["vodafone"])
        #expect(answer["symptoms"] as? [String] == ["no_connectivity"])
        #expect(region["country"] as? String == "DE")
        #expect(region["admin1_code"] as? String == "DE.16")
        #expect(region["city"] as? String == "Berlin")
        #expect(region["geonameid"] as? Int == 2_950_159)
        #expect(answer["rules"] as? String == Classifier.rules)
    }

    @Test func `what is not known is written as null`() throws {
        let answer = try line(WireRequest(id: "h2", text: "hello"))
        #expect(answer["region"] is NSNull)
        #expect(answer["cause"] is NSNull)
        #expect(answer["stage"] is NSNull)
        let country = try #require(
            try line(WireRequest(id: "h3", text: "no internet in France"))["region"] as? [String: Any])
        #expect(country["city"] is NSNull)
        #expect(country["admin1_code"] is NSNull)
        #expect(country["country"] as? String == "FR")
    }

    @Test func `hints of the request act where the words are silent`() throws {
        let answer = try line(WireRequest(id: "h4", text: "down??", lang: "de", service: "github", region: "DE"))
        #expect(answer["services"] as? [String] == ["github"])
        #expect((answer["region"] as? [String: Any])?["id"] as? String == "DE")
    }

    @Test func `a request is read from a line`() throws {
        let data = Data(#"{"id": "a", "text": "x", "service": "github"}"#.utf8)
        #expect(
            try JSONDecoder().decode(WireRequest.self, from: data) == WireRequest(id: "a", text: "x", service: "github")
        )
    }
}
