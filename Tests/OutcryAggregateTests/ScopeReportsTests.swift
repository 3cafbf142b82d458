import OutcryModel
import Testing

@testable import OutcryAggregate

struct ScopeReportsTests {
    /// Reports of one minute from each part, some of which are chatter, where so many are usual in each.
    private func reports(direct: Int32, chatter: Int32, usual: Double) throws -> ScopeReports {
        let tree = try SmallTree.tree()
        var table = Baseline.Table()
        for isPlace in tree.isPlace {
            let rate = isPlace ? usual : 0
            table.append(own: rate, parts: [Baseline.Part(clock: 0, people: 1, reports: rate)])
        }
        let baseline = Baseline(
            at: 0, shape: WeekShape(), rhythm: PollingRhythm(), level: 1, clocks: [.utc], table: table, unseen: 1e-4)
        let sightings = tree.numbers(SmallTree.parts).flatMap { region -> [Sighting] in
            [
                Sighting(at: 0, region: region, group: .page, people: direct),
                Sighting(at: 0, region: region, group: .chatter, people: chatter),
            ]
        }
        return ScopeReports(
            of: Symptom.loginFailure.number, in: sightings[...], tree: tree, window: baseline.window(from: 0, to: 1),
            share: 1, chatter: 0.1)
    }

    @Test func `an excess that an outage may have has a cut`() throws {
        let reports = try reports(direct: 10, chatter: 0, usual: 0.1)
        #expect(reports.mayBeOutage)
        #expect(reports.cut(settings: .standard).affected == [0])
    }

    @Test func `of a ratio beyond those of outages the regions told are enough to see that there is no cut`() throws {
        let reports = try reports(direct: 10, chatter: 0, usual: 1e-5)
        #expect(!reports.mayBeOutage)
        let cut = reports.cut(settings: .standard)
        #expect(cut.affected.isEmpty && cut.excess > 80)
    }

    @Test func `chatter is only heard where nothing else is`() throws {
        let chatter = try reports(direct: 0, chatter: 10, usual: 0.1)
        #expect(chatter.mayBeOutage)
        #expect(abs(chatter.cut(settings: .standard).excess - 9 * 9.9) < 1e-3)
        // With chatter the ratio would be beyond those of outages.
        let both = try reports(direct: 1, chatter: 99, usual: 0.001)
        #expect(both.mayBeOutage)
        #expect(abs(both.cut(settings: .standard).excess - 9 * (1 - 0.0009)) < 1e-3)
    }
}
