import OutcryModel
import OutcryPublish

/// A day of reports in a glance, beside a service on the start page. Numbers that are withheld are drawn as none.
struct Sparkline {
    let sparkWidth: Int
    let sparkLabel: String
    let sparkBand: String
    let sparkLine: String

    init(_ series: [SeriesPoint], about service: Service, disclosure: Disclosure) {
        let shown = disclosure.shown(series, bucket: TrendChart.bucket).map { Double($0 ?? 0) }
        let top = max(zip(series, shown).map { max($1, $0.high ?? 0) }.max() ?? 0, 4)
        func height(_ value: Double) -> Double { 100 - min(max(value, 0), top) / top * 100 }
        sparkWidth = max(series.count, 1)
        sparkLabel = "Reports about \(service.name) in the last 24 hours against the usual range"
        sparkBand = TrendChart.band(series, height: height)
        sparkLine = shown.enumerated().map { index, value in
            "\(index == 0 ? "M" : "L")\(index).5 \(Figures.coordinate(height(value)))"
        }.joined()
    }
}
