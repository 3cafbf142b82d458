import OutcryModel
import Testing

@testable import OutcryAggregate

struct AggregatorAttacksTests {
    /// Lets so many reports come in an hour, from everywhere or from one region.
    private func attack(
        _ number: Int, in region: Region.ID? = nil, cluster: TextCluster? = nil, _ kind: (Int) -> SourceKind
    ) throws -> [Incident] {
        var world = try World.afterAWeek()
        var reporter: UInt64 = 1_000_000
        var random = SplitMix(seed: 3)
        for _ in 0..<60 {
            let arrivals = (0..<number / 60).map { index in
                reporter += 1
                return world.complaint(
                    region: region ?? World.regions[index % World.regions.count], from: kind(Int(random.next() % 100)),
                    reporter: ReporterHash(rawValue: reporter), cluster: cluster)
            }
            world.fold(arrivals)
        }
        world.pass(120)
        return world.incidents
    }

    @Test(arguments: [SourceKind.submission, .social, .import])
    func `thousands through one group are marked and dismissed as such`(kind: SourceKind) throws {
        let incidents = try attack(3000) { _ in kind }
        #expect(incidents.allSatisfy { $0.confirmedAt == nil && $0.state == .dismissed })
        #expect(incidents.contains { $0.revisions.last?.reason.rule == "oneSource" })
    }

    @Test(arguments: [SourceKind.submission, .social])
    func `so are the bots of one region`(kind: SourceKind) throws {
        let incidents = try attack(3000, in: "DE-BY") { _ in kind }
        #expect(incidents.allSatisfy { $0.confirmedAt == nil && $0.state == .dismissed })
    }

    @Test func `one text by every way is dismissed at once`() throws {
        let kinds: [SourceKind] = [.submission, .social, .forum, .import, .submission]
        let incidents = try attack(3000, cluster: TextCluster(rawValue: 99)) { kinds[$0 % 5] }
        #expect(incidents.allSatisfy { $0.confirmedAt == nil && $0.state == .dismissed })
        #expect(incidents.contains { $0.revisions.last?.reason.rule == "copies" })
    }

    @Test func `as many from people as people are, are an outage`() throws {
        let kinds: [SourceKind] = [.submission, .social, .submission, .forum]
        let incidents = try attack(3000) { kinds[$0 % 4] }
        #expect(incidents.filter { $0.confirmedAt != nil }.count == 1)
        #expect(incidents.first { $0.confirmedAt != nil }?.scope.extent == .global)
    }
}
