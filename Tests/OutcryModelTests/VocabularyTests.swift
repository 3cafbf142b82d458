import Foundation
import OutcryModel
import Testing

struct VocabularyTests {
    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test func `an identifier is a plain string, and a key`() throws {
        let services: [Service.ID: Int] = ["b": 2, "a": 1]
        #expect(try json(services) == #"{"a":1,"b":2}"#)
        #expect(try JSONDecoder().decode([Service.ID: Int].self, from: Data(#"{"a":1,"b":2}"#.utf8)) == services)
        #expect(try json(["x"] as [Region.ID]) == #"["x"]"#)
    }

    @Test func `identifiers order by their bytes`() {
        let ids: [Region.ID] = ["001", "DE", "DE-BE", "geonames:1", "é"]
        #expect(ids.shuffled().sorted() == ids)
    }

    @Test func `counts by symptom, cause, impact and kind of source are JSON objects`() throws {
        #expect(try json([Symptom.cannotAccess: 1, .slow: 2]) == #"{"cannot_access":1,"slow":2}"#)
        #expect(try json([Cause.thirdParty: 1]) == #"{"third_party":1}"#)
        #expect(try json([Impact.work: 1]) == #"{"work":1}"#)
        #expect(try json([SourceKind.import: 1]) == #"{"import":1}"#)
    }

    @Test func `symptoms order as people are shown them`() {
        #expect(Symptom.allCases.shuffled().sorted() == Symptom.allCases)
    }

    @Test func `an incident goes on until it has ended or been dismissed`() {
        #expect(IncidentState.allCases.filter(\.isOpen) == [.suspected, .confirmed, .easing])
    }

    @Test(arguments: [(91.0, 0.0), (-91, 0), (0, 181), (0, -181), (.nan, 0), (0, .infinity)])
    func `a position off the earth is none`(latitude: Double, longitude: Double) {
        #expect(Position(latitude: latitude, longitude: longitude) == nil)
    }

    @Test func `the corners of the earth are positions`() {
        #expect(Position(latitude: 90, longitude: -180) != nil)
        #expect(Position(latitude: -90, longitude: 180) != nil)
    }

    @Test func `a verdict reads back`() throws {
        let verdict = Verdict(
            language: "de", services: ["penlight"], symptoms: [.slow], polarity: .recovered, kind: .secondHand,
            cause: .dns, region: nil, impacts: [.money], stage: .resolved,
            evidence: [Evidence(tag: "symptom:slow", start: 1, end: 5, rule: "de/langsam")], rules: "r")
        let text = try json(verdict)
        #expect(text.contains(#""kind":"second_hand""#))
        #expect(try JSONDecoder().decode(Verdict.self, from: Data(text.utf8)) == verdict)
    }
}
