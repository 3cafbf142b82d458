import OutcryModel
import OutcryPublish

/// A day of reports against what is usual, as marks of an SVG. For the template `chart`.
///
/// The marks are in a stretched box, one unit wide for each bucket and 100 high; labels stand outside it, so that they
/// are never stretched. Numbers that are withheld are drawn as stubs of one height.
struct TrendChart {
    /// The minutes of a bucket.
    static let bucket = 15
    /// The buckets of a day.
    static let count = 96

    let chartTitle: String
    let chartDescription: String
    let buckets: Int
    let band: String
    let median: String
    let bars: String
    let hot: String
    let few: String
    let levels: [LevelLine]
    let hours: [HourMark]
    let span: SpanMark?
    let points: [PointRow]
    let note: String

    struct LevelLine {
        let lineClass: String
        let y: String
        let label: String
    }

    struct HourMark {
        let hourClass: String
        let x: String
        let label: String
    }

    struct SpanMark {
        let x: String
        let label: String
    }

    struct PointRow {
        let iso: String
        let from: String
        let reports: String
        let usual: String
        let range: String
    }

    /// The window of the chart: a day of whole buckets, of which the last one holds `now`.
    static func window(now: Timestamp) -> (from: Minute, to: Minute) {
        let end = Minute((now.minute.sinceEpoch / bucket + 1) * bucket)
        return (end - bucket * count, end)
    }

    /// A chart of points about a service, with the time since which an incident goes on.
    init(_ series: [SeriesPoint], about service: Service, openSince: Minute?, disclosure: Disclosure) {
        let shown = disclosure.shown(series, bucket: Self.bucket)
        let highest = zip(series, shown).map { max(Double($1 ?? 0), $0.high ?? 0) }.max() ?? 0
        let top = Self.niceTop(above: max(highest, 4))
        func height(_ value: Double) -> Double { 100 - min(max(value, 0), top) / top * 100 }
        var marks = (bars: "", hot: "", few: "")
        for (index, point) in series.enumerated() {
            let left = Figures.coordinate(Double(index) + 0.12)
            let right = Figures.coordinate(Double(index) + 0.88)
            guard let count = shown[index] else {
                marks.few += "M\(left) 100V97.5H\(right)V100z"
                continue
            }
            let mark = "M\(left) 100V\(Figures.coordinate(height(Double(count))))H\(right)V100z"
            if let high = point.high, Double(count) > high { marks.hot += mark } else { marks.bars += mark }
        }
        (bars, hot, few) = (marks.bars, marks.hot, marks.few)
        band = Self.band(series, height: height)
        median = Self.steps(series.map(\.expected), height: height)
        buckets = max(series.count, 1)
        levels = [0, top / 2, top].map { value in
            LevelLine(
                lineClass: value == 0 ? "m-zero" : "m-grid", y: Figures.coordinate(height(value)),
                label: Figures.count(Int(value)))
        }
        hours = Self.hours(series)
        span = Self.span(series, openSince: openSince)
        points = zip(series, shown).reversed().map { point, count in
            PointRow(
                iso: point.at.start.rfc3339,
                from: WallClock(point.at.start).dayAndMonth + ", " + WallClock(point.at.start).time,
                reports: Figures.shown(count), usual: point.expected.map(Figures.usual) ?? "not known",
                range: Self.range(point))
        }
        chartTitle = "Reports about \(service.name) per \(Self.bucket) minutes"
        chartDescription = Self.describe(series, shown: shown)
        note = "Times are UTC. \(disclosure.note)"
    }

    private static func range(_ point: SeriesPoint) -> String {
        guard let low = point.low, let high = point.high else { return "not known" }
        return "\(Figures.usual(low)) to \(Figures.usual(high))"
    }

    /// The least round number that is not below a value; half of it is whole.
    static func niceTop(above value: Double) -> Double {
        var step = 10
        while step < 1_000_000_000 {
            for tenths in [10, 15, 20, 30, 40, 50, 60, 80] {
                let top = step * tenths / 10
                if value <= Double(top), top.isMultiple(of: 2) { return Double(top) }
            }
            step *= 10
        }
        return value
    }

    private static func describe(_ series: [SeriesPoint], shown: [Int?]) -> String {
        let above = zip(series, shown).filter { point, count in
            if let count, let high = point.high { Double(count) > high } else { false }
        }
        let most = zip(series, shown).max { ($0.1 ?? -1) < ($1.1 ?? -1) }
        var words =
            above.isEmpty
            ? "No quarter of an hour was above its usual range."
            : "\(above.count) of \(series.count) quarters of an hour were above their usual range."
        if let (point, count) = most, let count {
            words += " The most were \(Figures.count(count)) at \(WallClock(point.at.start).time) UTC."
        }
        return words + " The table below has every number."
    }

    private static func span(_ series: [SeriesPoint], openSince: Minute?) -> SpanMark? {
        guard let openSince, let first = series.first?.at, !series.isEmpty else { return nil }
        let place = Double(openSince - first) / Double(bucket * series.count) * 100
        guard place < 100 else { return nil }
        let clock = WallClock(openSince.start)
        return SpanMark(
            x: Figures.coordinate(max(0, place)),
            label: "Open since " + (place < 0 ? "\(clock.dayAndMonth), \(clock.time)" : clock.time))
    }

    /// A mark every third hour, the change of day in bold; none where it would run into “now”.
    private static func hours(_ series: [SeriesPoint]) -> [HourMark] {
        series.enumerated().compactMap { index, point in
            let clock = WallClock(point.at.start)
            guard clock.minute == 0, clock.hour.isMultiple(of: 3), index >= 3, index < series.count - 9 else {
                return nil
            }
            let isMidnight = clock.hour == 0
            // What is not needed, or would run into “now” on a narrow screen, is left out there.
            let isOptional = !clock.hour.isMultiple(of: 6) || index >= series.count - 18
            return HourMark(
                hourClass: [isMidnight ? "strong" : nil, isOptional ? "opt" : nil].compactMap(\.self)
                    .joined(separator: " "),
                x: Figures.coordinate(Double(index) / Double(series.count) * 100),
                label: isMidnight ? clock.dayAndMonth : clock.time)
        }
    }
}

extension TrendChart.PointRow: TemplateRow {
    func child(named field: String) -> Any? {
        switch field {
        case "iso": iso
        case "from": from
        case "reports": reports
        case "usual": usual
        case "range": range
        default: nil
        }
    }
}
