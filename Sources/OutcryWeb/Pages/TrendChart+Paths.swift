import OutcryModel

extension TrendChart {
    /// The outline of what is usual, a shape for each run of points where that is known.
    static func band(_ series: [SeriesPoint], height: (Double) -> Double) -> String {
        runs(series) { point in
            if let low = point.low, let high = point.high { (low, high) } else { nil }
        }.map { start, run in
            var upper = ""
            var lower = ""
            for (offset, edges) in run.enumerated() {
                let (left, right) = (start + offset, start + offset + 1)
                let (low, high) = (Figures.coordinate(height(edges.0)), Figures.coordinate(height(edges.1)))
                upper += "\(upper.isEmpty ? "M" : "L")\(left) \(high)H\(right)"
                lower = "L\(right) \(low)H\(left)" + lower
            }
            return upper + lower + "z"
        }.joined()
    }

    /// A line in steps through values, broken where there is none.
    static func steps(_ values: [Double?], height: (Double) -> Double) -> String {
        runs(values) { $0 }.map { start, run in
            run.enumerated().map { offset, value in
                "\(offset == 0 ? "M" : "L")\(start + offset) \(Figures.coordinate(height(value)))H\(start + offset + 1)"
            }.joined()
        }.joined()
    }

    /// The runs of items for which there is a value, each with the index of its first.
    private static func runs<Item, Value>(
        _ items: [Item], _ value: (Item) -> Value?
    ) -> [(start: Int, values: [Value])] {
        var runs: [(start: Int, values: [Value])] = []
        var isOpen = false
        for (index, item) in items.enumerated() {
            guard let value = value(item) else {
                isOpen = false
                continue
            }
            if isOpen {
                runs[runs.count - 1].values.append(value)
            } else {
                runs.append((index, [value]))
            }
            isOpen = true
        }
        return runs
    }
}
