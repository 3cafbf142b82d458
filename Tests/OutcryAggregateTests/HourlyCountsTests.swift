import Foundation
import Testing

@testable import OutcryAggregate

struct HourlyCountsTests {
    @Test func `reports of an hour and region are one entry`() {
        var counts = HourlyCounts()
        counts.count(2, in: 5, at: 600)
        counts.count(1, in: 3, at: 601)
        counts.count(4, in: 5, at: 659)
        counts.count(1, in: 5, at: 660)
        #expect(counts.entries == [entry(10, 5, 6), entry(10, 3, 1), entry(11, 5, 1)])
    }

    @Test func `hours before an hour are forgotten, and counting goes on`() {
        var counts = HourlyCounts()
        counts.count(1, in: 5, at: 600)
        counts.count(1, in: 5, at: 660)
        counts.forget(before: 11)
        counts.count(2, in: 5, at: 661)
        #expect(counts.entries == [entry(11, 5, 3)])
        counts.forget(before: 12)
        counts.count(1, in: 5, at: 662)
        #expect(counts.entries == [entry(11, 5, 1)])
    }

    @Test func `an hour that is not over teaches nothing`() {
        var counts = HourlyCounts()
        counts.count(1, in: 5, at: 600)
        counts.count(1, in: 5, at: 660)
        #expect(Array(counts.entries(before: 11)) == [entry(10, 5, 1)])
        #expect(counts.entries(before: 10).isEmpty)
    }

    @Test func `after a restart the running hour is counted on`() throws {
        var counts = HourlyCounts()
        counts.count(1, in: 5, at: 600)
        counts.count(3, in: 2, at: 600)
        var again = try JSONDecoder().decode(HourlyCounts.self, from: JSONEncoder().encode(counts))
        #expect(again == counts)
        again.count(1, in: 5, at: 610)
        #expect(again.entries == [entry(10, 5, 2), entry(10, 2, 3)])
    }

    @Test func `hours before the epoch are rounded down too`() {
        #expect(HourlyCounts.hour(of: -1) == -1)
        #expect(HourlyCounts.hour(of: 59) == 0)
    }

    @Test(arguments: [Int32(3), -1])
    func `only regions that there can be are read`(region: Int32) throws {
        let columns = ["hours": [10], "regions": [region], "reports": [1]].mapValues(PackedNumbers<Int32>.init)
        let bytes = try JSONEncoder().encode(columns)
        guard region < 0 else {
            #expect(try JSONDecoder().decode(HourlyCounts.self, from: bytes).entries == [entry(10, 3, 1)])
            return
        }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(HourlyCounts.self, from: bytes) }
    }

    private func entry(_ hour: Int32, _ region: Int32, _ reports: Int32) -> HourlyCounts.Entry {
        HourlyCounts.Entry(hour: hour, region: region, reports: reports)
    }
}
