import Foundation
import OutcryModel
import OutcryPublish
import OutcryTesting
import Testing

@testable import OutcryWeb

struct TrendChartTests {
    private func chart(
        _ counts: [Int], high: Double? = 19, openSince: Minute? = nil, now: Timestamp = Sample.noon
    ) throws -> TrendChart {
        let start = TrendChart.window(now: now).from
        let series = counts.enumerated().map { index, count in
            SeriesPoint(at: start + index * 15, observed: count, expected: high.map { _ in 12 }, low: 6, high: high)
        }
        let publisher = Publisher(site: "", services: [], regions: try Cast.regions())
        return TrendChart(series, about: Cast.services[0], openSince: openSince, disclosure: publisher.disclosure)
    }

    @Test func `the window is a day of whole quarters of an hour that holds the present`() {
        for offset in [0, 1, 14, 15] {
            let now = (Sample.noon.minute + offset).start
            let window = TrendChart.window(now: now)
            #expect(window.to - window.from == 1440)
            #expect(window.to.sinceEpoch.isMultiple(of: 15))
            #expect(window.to > now.minute && window.to - now.minute <= 15)
        }
    }

    @Test func `the mark of an hour that would run into “now” on a narrow screen is left out there`() throws {
        let day = Array(repeating: 9, count: TrendChart.count)
        func mark(_ minutesAgo: Int) throws -> String? {
            try chart(day, now: (Sample.noon.minute - minutesAgo).start).hours.first { $0.label == "06:00" }?.hourClass
        }
        #expect(try mark(0)?.isEmpty == true)
        #expect(try mark(210) == "opt")
        #expect(try mark(240) == nil)
    }

    @Test func `bars above the usual range are marked`() throws {
        let chart = try chart([12, 90, 19, 20])
        #expect(chart.hot.components(separatedBy: "M").count == 3)
        #expect(chart.bars.components(separatedBy: "M").count == 3)
        #expect(chart.chartDescription.contains("2 of 4"))
        #expect(chart.chartDescription.contains("The most were 90"))
    }

    @Test func `numbers under five are stubs of one height`() throws {
        let chart = try chart([1, 4, 0, 50, 60])
        let stubs = chart.few.split(separator: "M").map { $0.split(separator: "V")[1].prefix(4) }
        #expect(stubs.count >= 3)
        #expect(Set(stubs) == ["97.5"])
    }

    @Test func `where nothing is known of what is usual there is no band`() throws {
        let chart = try chart([10, 20], high: nil)
        #expect(chart.band.isEmpty)
        #expect(chart.median.isEmpty)
        #expect(chart.points.allSatisfy { $0.usual == "not known" })
    }

    @Test func `a service without a series has an empty chart`() throws {
        let chart = try chart([])
        #expect(chart.bars.isEmpty)
        #expect(chart.span == nil)
    }

    @Test func `an incident older than the chart spans all of it`() throws {
        let since = TrendChart.window(now: Sample.noon).from - 100
        #expect(try chart(Array(repeating: 9, count: 96), openSince: since).span?.x == "0")
    }

    @Test(arguments: [(4.0, 10.0), (10, 10), (11, 20), (21, 30), (128, 150), (412, 500), (4120, 5000)])
    func `the axis ends at a round number`(value: Double, top: Double) {
        #expect(TrendChart.niceTop(above: value) == top)
    }
}
