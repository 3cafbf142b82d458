import Foundation
import OutcryModel
import Testing

@testable import OutcryPublish

@Suite struct SharedWordsTests {
    /// An incident of whose reporters some used the same words.
    private func incident(_ reporters: [String: Int]) -> Incident {
        var counts = WordCounts()
        for (words, count) in reporters {
            for _ in 0..<count { counts.count([WordCounts.Wording(symptom: .loginFailure, words: words)]) }
        }
        var incident = Specimen.confirmed
        incident.words = counts
        incident.symptoms = [.loginFailure: 20, .slow: 20]
        return incident
    }

    private func json(_ incident: Incident) throws -> [String: Any] {
        let bytes = try Specimen.publisher().json(incident: incident)
        return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func `words of fewer than five reporters are withheld`() throws {
        let shared = try Specimen.publisher()
            .sharedWords(of: incident(["can't log in": 5, "my own words": 4, "wrong password": 14]))
        #expect(shared.map(\.wording.words) == ["wrong password", "can't log in"])
        #expect(shared.map(\.reporters) == [10, 5])
    }

    @Test func `words of a symptom whose number is withheld are withheld`() throws {
        var incident = incident(["can't log in": 5])
        incident.symptoms = [.slow: 20, .loginFailure: 4]
        #expect(try Specimen.publisher().sharedWords(of: incident).isEmpty)
    }

    @Test func `shared words are in the document with their symptom`() throws {
        let words = try json(incident(["can't log in": 5, "my own words": 4]))["words"] as? [[String: Any]]
        #expect(words?.count == 1)
        #expect(words?.first?["words"] as? String == "can't log in")
        #expect(words?.first?["reporters"] as? Int == 5)
        #expect(words?.first?["symptom"] != nil)
    }

    @Test func `a document without shared words does not speak of them`() throws {
        #expect(try json(incident(["my own words": 4]))["words"] == nil)
        #expect(try json(Specimen.confirmed)["words"] == nil)
    }
}
