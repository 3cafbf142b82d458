import OutcryTrial

/// How long the minutes of a stretch took, in milliseconds of the processor.
struct MinuteTimes {
    private var times: [Double] = []

    mutating func measure(_ work: () -> Void) {
        let time = ThreadTime.measure(work)
        times.append(Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15)
    }

    var median: Double { quantile(0.5) }
    var p99: Double { quantile(0.99) }
    var most: Double { times.max() ?? 0 }

    private func quantile(_ share: Double) -> Double {
        times.isEmpty ? 0 : times.sorted()[min(times.count - 1, Int(Double(times.count) * share))]
    }
}
