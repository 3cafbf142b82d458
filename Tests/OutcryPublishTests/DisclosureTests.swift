import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryPublish

struct DisclosureTests {
    private let disclosure = Disclosure()

    @Test(arguments: [(0, nil), (1, nil), (4, nil), (5, 5), (9, 5), (412, 410)] as [(Int, Int?)])
    func `people are told in whole fives`(count: Int, shown: Int?) {
        #expect(disclosure.shown(count) == shown)
    }

    @Test func `a number made of parts has what is told of each`() {
        #expect(disclosure.shown(parts: [4, 9, 12]) == 15)
        #expect(disclosure.shown(parts: [4, 4, 4]) == nil)
        #expect(disclosure.most(15, inParts: 3) == 27)
        #expect(disclosure.most(nil, inParts: 2) == 8)
    }

    @Test func `a bucket shorter than a quarter of an hour is told in tens`() {
        let points = [9, 10, 24].map {
            SeriesPoint(at: Specimen.minute(12, 0), observed: $0, expected: nil, low: nil, high: nil)
        }
        #expect(disclosure.shown(points, bucket: 5) == [nil, 10, 20])
        #expect(disclosure.shown(points, bucket: 15) == [5, 10, 20])
    }

    @Test func `a bucket of several parts has what is told of each`() {
        let point = SeriesPoint(
            at: Specimen.minute(12, 0), observed: 13, parts: [4, 9], expected: nil, low: nil, high: nil)
        #expect(disclosure.shown([point], bucket: 30) == [5])
    }

    @Test func `what decided something is told exactly, from five on`() {
        #expect(disclosure.evidence(4) == nil)
        #expect(disclosure.evidence(13) == 13)
    }

    @Test func `marks are told in fives, and none of fewer than five reporters`() {
        #expect(
            disclosure.shown([Symptom.slow: 90, .loginFailure: 43, .other: 3], of: 93) == [
                .slow: 90, .loginFailure: 40,
            ])
        #expect(disclosure.shown([Symptom.slow: 9], of: 4).isEmpty)
    }

    /// Every hour of four quarters is tried; hours that look alike from outside are put together.
    @Test func `who knows the hour and its quarters still cannot tell a small number`() {
        var alike: [[Int?]: [Set<Int>]] = [:]
        for number in 0..<10_000 {
            let quarters = [number % 10, number / 10 % 10, number / 100 % 10, number / 1000]
            let seen = quarters.map(disclosure.shown) + [disclosure.shown(quarters.reduce(0, +))]
            var possible = alike[seen] ?? Array(repeating: [], count: 4)
            for index in 0..<4 { possible[index].insert(quarters[index]) }
            alike[seen] = possible
        }
        for (seen, possible) in alike {
            for index in 0..<4 where seen[index] == nil {
                #expect(possible[index].count > 1, "\(seen) gives away \(possible[index])")
            }
        }
    }

    @Test func `fifteen minutes of four people each would tell on one another in fives, not in tens`() {
        let told = Eavesdropper(sums: [60], of: Array(repeating: 4, count: 15), step: 5, childStep: 5)
        #expect(told.children.allSatisfy { $0 == 4...4 })
        let tens = Eavesdropper(sums: [60], of: Array(repeating: 4, count: 15), step: 5, childStep: 10)
        #expect(tens.children.allSatisfy { $0.count > 5 })
    }

    @Test(arguments: 0..<200)
    func `windows shifted by a minute differ by none, or by five and more`(seed: UInt64) {
        var dice = SplitMix(seed: seed)
        let start = Specimen.minute(0, 0)
        let minutes = (0..<2 * 1440).map { _ in Int.random(in: 0...9, using: &dice) < 8 ? 0 : dice.count() / 10 }
        func told(_ from: Minute, _ to: Minute) -> Int {
            disclosure.shown(
                parts: CountGrid.parts(from: from, to: to).map { part in
                    minutes[(part.lowerBound - start)..<(part.upperBound - start)].reduce(0, +)
                }) ?? 0
        }
        for _ in 0..<20 {
            let from = start + Int.random(in: 1...1400, using: &dice)
            let to = from + Int.random(in: 2...1400, using: &dice)
            let base = told(from, to)
            for other in [told(from, to + 1), told(from + 1, to), told(from - 1, to), told(from + 1, to + 1)] {
                #expect((base - other).isMultiple(of: 5))
            }
        }
    }

    @Test func `whatever the threshold is, every sentence names it`() throws {
        var publisher = try Specimen.publisher()
        publisher.disclosure = Disclosure(threshold: 13)
        var texts = [publisher.disclosure.note, publisher.disclosure.text(nil)]
        for incident in [Specimen.confirmed, Specimen.ended, Specimen.bare] {
            texts.append(publisher.markdown(publisher.situation(of: incident, asOf: incident.updatedAt.start)))
        }
        let all = texts.joined(separator: "\n").lowercased()
        #expect(all.contains("under 13 people have reported it"))
        #expect(all.contains("under 13 reporters"))
        #expect(!all.contains("under 5") && !all.contains("five"))
    }

    @Test func `the words for a number withheld are under five`() {
        #expect(disclosure.text(nil) == "under 5")
        #expect(disclosure.text(1410) == "1,410")
    }
}
