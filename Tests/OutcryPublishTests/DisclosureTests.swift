import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryPublish

struct DisclosureTests {
    private func disclosure() throws -> Disclosure { try Specimen.publisher().disclosure }

    private func scope(_ counts: [(Region.ID, Int)]) -> Scope {
        Scope(
            from: Specimen.minute(12, 0), to: Specimen.minute(13, 0), extent: nil,
            regions: counts.map { Specimen.part($0.0, .notAffected, $0.1, usual: Double($0.1)) })
    }

    @Test(arguments: [(0, nil), (1, nil), (4, nil), (5, 5), (412, 412)] as [(Int, Int?)])
    func `a count that stands alone is shown from five on`(count: Int, shown: Int?) throws {
        #expect(try disclosure().shown(count) == shown)
    }

    @Test func `a small region is protected by a sibling, not by one far away`() throws {
        let shown = try disclosure().shown(scope([("DE-BE", 124), ("DE-BY", 9), ("DE-HB", 2), ("US", 7)]))
        #expect(shown == [124, nil, nil, 7])
    }

    @Test func `a small region without siblings is protected by the nearest ones`() throws {
        let shown = try disclosure().shown(scope([("DE-BE", 124), ("DE-BY", 9), ("AT", 2), ("US", 7)]))
        #expect(shown == [124, nil, nil, 7])
    }

    @Test func `an affected region is given up last`() throws {
        let regions = [
            Specimen.part("DE-BE", .affected, 50, usual: 1), Specimen.part("DE-BY", .notAffected, 40, usual: 38),
            Specimen.part("DE-HB", .notEnoughData, 2, usual: 0.5),
        ]
        let scope = Scope(from: Specimen.minute(12, 0), to: Specimen.minute(13, 0), extent: nil, regions: regions)
        #expect(try disclosure().shown(scope) == [50, nil, nil])
    }

    @Test func `a region the tree does not know is a part of the world`() throws {
        #expect(try disclosure().shown(scope([("XX", 3), ("US", 7)])) == [nil, nil])
    }

    @Test(arguments: 0..<300)
    func `no total minus the visible regions is a count of one to four`(seed: UInt64) throws {
        var dice = SplitMix(seed: seed)
        let tree = try Specimen.tree()
        let listed = tree.ids.filter { _ in Bool.random(using: &dice) }
        let counts = listed.map { ($0, dice.count()) }
        let shown = try disclosure().shown(scope(counts))
        for (pair, number) in zip(counts, shown) { #expect(number == nil || number == pair.1 && pair.1 >= 5) }
        for outer in tree.ids {
            let within = zip(counts, shown).filter { tree.contains(outer, $0.0.0) }
            guard within.contains(where: { $0.1 != nil }) else { continue }
            let rest = within.filter { $0.1 == nil }.reduce(0) { $0 + $1.0.1 }
            #expect(rest == 0 || rest >= 5, "\(outer) of \(counts)")
        }
    }

    @Test(arguments: 0..<300)
    func `no total of a series minus its visible buckets is a count of one to four`(seed: UInt64) throws {
        var dice = SplitMix(seed: seed)
        let counts = (0..<Int.random(in: 1...24, using: &dice)).map { _ in dice.count() }
        let points = counts.enumerated().map { index, count in
            SeriesPoint(
                at: Specimen.minute(0, index * 15), observed: count, expected: Double(index % 5), low: nil, high: nil)
        }
        let shown = try disclosure().shown(points)
        let rest = zip(counts, shown).filter { $0.1 == nil }.reduce(0) { $0 + $1.0 }
        for (count, number) in zip(counts, shown) { #expect(number == nil || number == count && count >= 5) }
        #expect(rest == 0 || rest >= 5 || shown.allSatisfy { $0 == nil })
    }

    @Test func `a mark is withheld when those who did not name it are few`() throws {
        let shown = try disclosure().shown([Symptom.slow: 90, .loginFailure: 40, .other: 3], of: 93)
        #expect(shown == [.loginFailure: 40])
    }

    @Test func `a mark that everyone names is shown`() throws {
        #expect(try disclosure().shown([Symptom.slow: 11], of: 11) == [.slow: 11])
    }

    @Test func `nothing is shown of fewer than five reporters`() throws {
        #expect(try disclosure().shown([Symptom.slow: 4], of: 4).isEmpty)
        #expect(try disclosure().shown([SourceKind.forum: 4], of: 4).isEmpty)
    }

    @Test func `kinds of source protect each other against the total`() throws {
        #expect(try disclosure().shown([.submission: 40, .forum: 9, .social: 3], of: 52) == [.submission: 40])
    }

    @Test func `kinds of source that do not add up to the total need no company`() throws {
        let sources: [SourceKind: Int] = [.submission: 40, .forum: 9, .social: 3]
        #expect(try disclosure().shown(sources, of: 60) == [.submission: 40, .forum: 9])
    }

    @Test func `whatever the threshold is, every sentence names it`() throws {
        var publisher = try Specimen.publisher()
        publisher.disclosure = Disclosure(regions: try Specimen.tree(), threshold: 13)
        var texts = [publisher.disclosure.note, publisher.disclosure.text(nil)]
        for incident in [Specimen.confirmed, Specimen.ended, Specimen.bare] {
            texts.append(publisher.markdown(publisher.situation(of: incident, asOf: incident.updatedAt.start)))
        }
        let all = texts.joined(separator: "\n").lowercased()
        #expect(all.contains("under 13 people have reported it"))
        #expect(all.contains("under 13 reporters"))
        #expect(!all.contains("under 5") && !all.contains("five"))
    }

    @Test func `the words for a number withheld are under five`() throws {
        #expect(try disclosure().text(nil) == "under 5")
        #expect(try disclosure().text(1412) == "1,412")
    }
}
