import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

@Suite struct WordsBlockTests {
    private func page(_ reporters: [String: Int], threshold: Int? = nil) async throws -> String {
        var counts = WordCounts()
        for (words, count) in reporters {
            for _ in 0..<count { counts.count([WordCounts.Wording(symptom: .loginFailure, words: words)]) }
        }
        var incident = Cast.incidents(1)[0]
        incident.words = counts
        incident.symptoms = [.loginFailure: incident.magnitude.reporters]
        var stage = Stage()
        stage.threshold = threshold
        stage.view.paintedIncidents = [incident]
        return try await stage.get("/incidents/\(incident.id)").text
    }

    @Test func `an incident shows in which words it was told`() async throws {
        let page = try await page(["password <b>rejected</b>": 7, "my own words": 4])
        #expect(MarkupCheck(page).faults == [])
        #expect(page.contains("In which words"))
        #expect(page.contains("password &lt;b&gt;rejected&lt;/b&gt;"))
        #expect(!page.contains("my own words"))
    }

    @Test func `the page names the number under which words and counts are not shown`() async throws {
        let usual = try await page(["password rejected": 7])
        #expect(usual.contains("Words of fewer than 5 are not shown"))
        #expect(usual.contains("in whole multiples of 5; fewer are not shown"))
        let strict = try await page(["password rejected": 7], threshold: 6)
        #expect(strict.contains("Words of fewer than 6 are not shown"))
        #expect(!strict.contains("multiples of 5") && !strict.contains("fewer than 5"))
    }

    @Test func `an incident without shared words does not speak of them`() async throws {
        #expect(!(try await page(["my own words": 4])).contains("In which words"))
    }

    @Test func `eight wordings of a symptom are shown`() async throws {
        let page = try await page(Dictionary(uniqueKeysWithValues: (0..<9).map { ("wording-\($0)", 20 - $0) }))
        #expect(page.contains("wording-7"))
        #expect(!page.contains("wording-8"))
    }
}
