import Foundation

/// How many report in each minute of an outage, as a share of its height.
struct WorldCurve {
    let minutes: [Double]

    init(_ shape: WorldPlan.Shape, _ random: inout WorldRandom) {
        switch shape {
        case .step:
            minutes = [Double](repeating: 1, count: Int(random.scale(25...300)))
        case .fade:
            let length = Int(random.scale(40...240))
            minutes = (0..<length).map { 0.15 + 0.85 * exp(-2.5 * Double($0) / Double(length)) }
        case .ramp:
            let rise = random.number(60...180)
            minutes = (0..<rise + random.number(20...120)).map { min(1, Double($0 + 1) / Double(rise)) }
        case .gaps:
            let length = Int(random.scale(60...300))
            var minutes: [Double] = []
            while minutes.count < length {
                minutes += [Double](repeating: 0, count: minutes.isEmpty ? 0 : random.number(5...15))
                minutes += [Double](repeating: 1, count: random.number(10...25))
            }
            self.minutes = minutes
        case .saw:
            let (period, teeth) = (random.number(20...45), random.number(3...7))
            minutes = (0..<period * teeth).map { Double($0 % period + 1) / Double(period) }
        case .spike:
            minutes = [Double](repeating: 1, count: random.number(8...20))
        case .low:
            minutes = [Double](repeating: 1, count: random.number(240...600))
        }
    }

    var sum: Double { minutes.reduce(0, +) }

    /// The most that half an hour has, and its first minute.
    var best: (sum: Double, from: Int) {
        let sums = [0] + minutes.runningSums
        let length = min(30, minutes.count)
        let starts = 0...minutes.count - length
        let from = starts.max { sums[$0 + length] - sums[$0] < sums[$1 + length] - sums[$1] } ?? 0
        return (sums[from + length] - sums[from], from)
    }
}
