import Foundation

/// An outage of a world, as it is.
struct WorldOutage {
    let service: Int
    let onset: Int
    let shape: WorldPlan.Shape
    let curve: WorldCurve
    let places: [Int]
    let symptom: Int
    /// The usual number of reports in half an hour at its height, and those above it.
    let usual: Double
    let excess: Double
    let affectedUsers: Int
    let usersInScope: Int

    var end: Int { onset + curve.minutes.count }

    var isBurnIn: Bool { onset < World.scoredFrom }

    /// Reports above the usual that it is expected to bring.
    var total: Double { excess / curve.best.sum * curve.sum }

    /// How far its height stands out, as the benchmark measures it.
    var size: Double {
        excess / max(1e-9, 1.6 * usual + pow(0.25 * usual, 2)).squareRoot()
    }

    /// The log-likelihood ratio of its height, in nats.
    var evidence: Double {
        let base = max(usual, 1e-9)
        return (base + excess) * log((base + excess) / base) - excess
    }

    /// Reports it: each affected person some minutes after the fault meets them.
    func report(_ plan: WorldPlan, _ activity: WorldActivity, through reporter: inout WorldReporter) {
        let share = reporter.random.number(0.6...0.85)
        let mix = reporter.mix(of: service, symptom: symptom, share: share, chatter: 1.3)
        // Not all places are hit alike.
        let weights = places.map { place in
            activity.service.rates[place] * max(0.05, activity.factor(in: place, at: onset))
                * reporter.random.number(0.5...1.5)
        }
        let sums = weights.runningSums
        let height = excess / curve.best.sum / (1 + plan.company)
        for (minute, part) in curve.minutes.enumerated() {
            for _ in 0..<reporter.random.poisson(height * part) {
                let place = places[reporter.random.place(sums)]
                let told = onset + minute + Int(reporter.random.exponential(mean: plan.lag))
                reporter.report(service, in: place, at: told, mix)
            }
        }
    }
}
