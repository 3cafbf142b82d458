import Foundation
import OutcryModel
import Testing

@Suite struct WordCountsTests {
    private func wording(_ words: String, _ symptom: Symptom = .slow) -> WordCounts.Wording {
        WordCounts.Wording(symptom: symptom, words: words)
    }

    @Test func `the wordings of most reporters come first, and equals in the order of the words`() {
        var counts = WordCounts()
        counts.count([wording("so slow"), wording("laggy")])
        counts.count([wording("so slow"), wording("crawls")])
        #expect(counts.ordered.map(\.wording.words) == ["so slow", "crawls", "laggy"])
        #expect(counts.ordered.map(\.reporters) == [2, 1, 1])
    }

    @Test func `the same words for two symptoms are two wordings`() {
        var counts = WordCounts()
        counts.count([wording("gone"), wording("gone", .dataLoss)])
        #expect(counts.reporters.count == 2)
    }

    @Test func `only so many are kept, and those are the commonest, also those that come late`() {
        var counts = WordCounts()
        for number in 0..<2000 {
            counts.count([wording("word \(number)")])
            if number % 20 == 0 { counts.count([wording("zzz so slow")]) }
            if number >= 1900 { counts.count([wording("late")]) }
        }
        #expect(counts.reporters.count <= WordCounts.most)
        #expect(Set(counts.ordered.prefix(2).map(\.wording.words)) == ["zzz so slow", "late"])
        #expect(counts.ordered.allSatisfy { $0.reporters <= 100 })
    }

    @Test func `a sum is kept as small`() {
        var (one, other) = (WordCounts(), WordCounts())
        for number in 0..<50 { one.count([wording("a\(number)")]) }
        for number in 0..<50 { other.count([wording("b\(number)"), wording("a0")]) }
        let sum = one.adding(other)
        #expect(sum.reporters.count == 100)
        #expect(sum.reporters[wording("a0")] == 51)
        #expect(one.adding(nil) == one)
    }

    @Test func `counts are written in order and read back the same`() throws {
        var counts = WordCounts()
        counts.count([wording("so slow"), wording("ganz weg", .dataLoss)])
        counts.count([wording("ganz weg", .dataLoss)])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(counts)
        #expect(
            String(decoding: data, as: UTF8.self) == """
                [{"reporters":2,"symptom":"data_loss","words":"ganz weg"},\
                {"reporters":1,"symptom":"slow","words":"so slow"}]
                """)
        #expect(try JSONDecoder().decode(WordCounts.self, from: data) == counts)
    }
}
