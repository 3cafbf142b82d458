import OutcryModel
import Testing

@testable import OutcryAggregate

struct BaselineEstimateTests {
    /// A Monday, 0:00 UTC, in winter.
    private let monday = Minute(29_000_160 + 14 * 1440 - 240).sinceEpoch / 1440 * 1440

    /// What is usual after four weeks in which each part reports as told, by part and by hour since the epoch.
    private func baseline(
        tree: ServiceTree? = nil, upTo end: Int? = nil, _ reports: (Region.ID, Int) -> Int
    ) throws -> (Baseline, ServiceTree) {
        let tree = try tree ?? SmallTree.tree()
        let last = HourlyCounts.hour(of: end ?? monday)
        var counts = HourlyCounts()
        for hour in last - 672..<last {
            for part in SmallTree.parts {
                guard let number = tree.number(of: part) else { continue }
                let count = reports(part, Int(hour))
                if count > 0 { counts.count(count, in: number, at: Int(hour) * 60) }
            }
        }
        var estimate = BaselineEstimate(
            of: tree, entries: counts.entries(before: last), from: last - 672, to: last, settings: .standard)
        return (estimate.baseline(at: Int(last) * 60, rhythm: PollingRhythm()), tree)
    }

    /// Four reports in each hour of the day by the clock, none at night.
    private func byDay(offset: Int) -> (Int) -> Int {
        { hour in (8..<20).contains(((hour + offset) % 24 + 24) % 24) ? 4 : 0 }
    }

    private func hourly(_ baseline: Baseline, _ tree: ServiceTree, _ region: Region.ID, hour: Int) -> Double {
        let start = Int(HourlyCounts.hour(of: monday)) * 60 + hour * 60
        return baseline.expected(of: tree.number(of: region) ?? -1, from: start, to: start + 60)
    }

    @Test func `reports follow people's days by their own clocks`() throws {
        let (europe, asia) = (byDay(offset: 1), byDay(offset: 9))
        let (baseline, tree) = try baseline { part, hour in part.rawValue.hasPrefix("A") ? europe(hour) : asia(hour) }
        // Noon and three at night, in A and in B.
        #expect(hourly(baseline, tree, "A1-1", hour: 11) > 8 * hourly(baseline, tree, "A1-1", hour: 2))
        #expect(hourly(baseline, tree, "B1-1", hour: 3) > 8 * hourly(baseline, tree, "B1-1", hour: 18))
        #expect((3.5...6).contains(hourly(baseline, tree, "A1-1", hour: 11)))
    }

    @Test func `when clocks are put forward the day goes with them`() throws {
        let change = try #require(Timestamp(rfc3339: "2026-03-29T01:00:00Z")).minute.sinceEpoch
        let (europe, asia) = (byDay(offset: 1), byDay(offset: 9))
        let (baseline, tree) = try baseline(upTo: change - 60) { part, hour in
            part.rawValue.hasPrefix("A") ? europe(hour) : asia(hour)
        }
        func expected(_ region: Region.ID, _ from: Int) -> Double {
            baseline.expected(of: tree.number(of: region) ?? -1, from: from, to: from + 60)
        }
        // Eight to nine in the morning, Saturday and Sunday, in A and in B.
        let (saturday, sunday) = (change - 25 * 60 + 7 * 60, change - 60 + 6 * 60)
        #expect(expected("A1-1", sunday) > 0.7 * expected("A1-1", saturday))
        #expect(expected("A1-1", saturday - 60) < 0.7 * expected("A1-1", saturday))
        let morning = change - 60 - 60
        #expect(abs(expected("B1-1", morning) / expected("B1-1", morning - 1440) - 1) < 0.3)
    }

    @Test func `a place hardly heard of has its people's share`() throws {
        let users = Dictionary(uniqueKeysWithValues: SmallTree.parts.map { ($0, $0 == "A2-2" ? 100 : 1000) })
        let (baseline, tree) = try baseline(tree: SmallTree.tree(users: users)) { part, _ in part == "A2-2" ? 0 : 2 }
        let (silent, other) = (hourly(baseline, tree, "A2-2", hour: 11), hourly(baseline, tree, "A2-1", hour: 11))
        #expect(silent > 0)
        // Four weeks of silence weigh more than what one would think from its people.
        #expect(silent < 0.1 * other)
        #expect((2...3).contains(other))
        let (unheard, _) = (baseline.expected(of: 99, from: monday, to: monday + 60), 0)
        #expect(unheard > 0 && unheard < other)
    }

    @Test func `where little is known more is taken for usual`() throws {
        let (few, tree) = try baseline { part, hour in
            (hour + 7 * (SmallTree.parts.firstIndex(of: part) ?? 0)) % 96 == 0 ? 1 : 0
        }
        let mean = 1.0 / 96
        let expected = few.expected(of: tree.number(of: "A1-1") ?? -1, from: monday, to: monday + 10_080) / 168
        #expect(expected > 1.15 * mean)
        #expect(expected < 2 * mean)
    }

    @Test func `a past outage teaches nothing`() throws {
        let flood = Int(HourlyCounts.hour(of: monday)) - 300
        let (quiet, tree) = try baseline { _, _ in 2 }
        let (after, _) = try baseline { _, hour in (flood..<flood + 4).contains(hour) ? 80 : 2 }
        func week(_ baseline: Baseline) -> Double {
            baseline.expected(of: tree.number(of: "A1-1") ?? -1, from: monday, to: monday + 10_080)
        }
        #expect(abs(week(after) / week(quiet) - 1) < 0.05)
    }

    @Test func `twice as many reports are mostly usual after some days`() throws {
        let last = Int(HourlyCounts.hour(of: monday))
        let (before, tree) = try baseline { _, _ in 3 }
        let (after, _) = try baseline { _, hour in hour >= last - 4 * 24 ? 6 : 3 }
        #expect(after.level > 1.4)
        #expect(hourly(after, tree, "A", hour: 3) > 1.5 * hourly(before, tree, "A", hour: 3))
        #expect(before.level < 1.05)
    }

    @Test func `a region's usual number is that of all below it`() throws {
        let (baseline, tree) = try baseline { _, _ in 2 }
        let parts = SmallTree.parts.prefix(4).reduce(0) { $0 + hourly(baseline, tree, $1, hour: 5) }
        #expect(hourly(baseline, tree, "A1", hour: 5) >= parts * 0.999)
        #expect(hourly(baseline, tree, "A1", hour: 5) < parts * 1.2)
        let window = baseline.window(from: monday, to: monday + 90)
        for number in 0..<Int32(tree.count) {
            let direct = baseline.expected(of: number, from: monday, to: monday + 90)
            #expect(abs(window.expected(of: number) - direct) < 1e-9)
            // What tells exactly a region is all of it but what its parts have.
            let parts = (0..<Int32(tree.count)).filter { $0 > 0 && tree.parents[Int($0)] == number }
            let own = direct - parts.reduce(0) { $0 + window.expected(of: $1) }
            #expect(abs(window.expected(ofCell: number) - own) < 1e-9)
        }
        // Beyond the regions that are known, too.
        let cells = window.expectedOfCells(tree.count + 3, times: 1, least: 0)
        for number in cells.indices { #expect(abs(cells[number] - window.expected(ofCell: Int32(number))) < 1e-9) }
    }

    @Test func `how much counts vary is learnt of each service`() throws {
        var random = SplitMix(seed: 5)
        let (even, _) = try baseline { _, _ in random.poisson(3) }
        #expect(even.dispersion > 20)
        // Half or one and a half times the mean in each hour: a variance of a quarter of its square.
        var (hour, factor) = (0, 1.0)
        let (varied, _) = try baseline { _, now in
            if now != hour { (hour, factor) = (now, random.next() % 2 == 0 ? 0.5 : 1.5) }
            return random.poisson(3 * factor)
        }
        #expect((3...6).contains(varied.dispersion))
        let (few, _) = try baseline { part, now in
            (now + 7 * (SmallTree.parts.firstIndex(of: part) ?? 0)) % 96 == 0 && random.next() % 2 == 0 ? 1 : 0
        }
        #expect(abs(few.dispersion - Rules.dispersionUsual) < 2.5)
        #expect(Baseline.unknown.dispersion == Rules.dispersionUsual)
    }
}
