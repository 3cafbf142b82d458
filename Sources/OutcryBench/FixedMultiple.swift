import OutcryAggregate
import OutcryBacktest
import OutcryModel
import OutcryRegions

/// The peer: an alarm when a quarter of an hour has ten times its mean by hour of the week, and ten reports, in a country
/// or everywhere; over when it has less than three times the mean.
struct FixedMultiple {
    private struct Stream {
        var recent: [Int] = []
        var byHour = [Double](repeating: 0, count: 168)
        var hoursSeen = [Double](repeating: 0, count: 168)
        var openSince: Int?
    }

    private static let window = 15

    /// Its findings in a recording, in the order of their alarms.
    static func detections(ofEventsAt path: String, in world: RecordedWorld) throws -> [Detection] {
        var found: [Detection] = []
        var counts: [[Region.ID: [Int: Int]]] = world.services.map { _ in [:] }
        let numbers = Dictionary(uniqueKeysWithValues: world.services.enumerated().map { ($1.id, $0) })
        try RecordedEvents.reading(path, of: world) { events in
            for minute in 0..<world.minutes {
                for arrival in try events.arrivals(in: minute) {
                    guard let number = numbers[arrival.service] else { continue }
                    for region in streams(of: arrival.region, in: world.regions) {
                        counts[number][region, default: [:]][minute / window, default: 0] += 1
                    }
                }
            }
        }
        for (number, service) in world.services.enumerated() {
            let all = counts[number].sorted { $0.key < $1.key }
                .flatMap { findings(in: $0.value, of: service.id, region: $0.key, world: world) }
            // What is open in a country is not told again for the world, and the other way round.
            var openUntil = -1
            for finding in all.sorted(by: { ($0.detectedAt, $1.region) < ($1.detectedAt, $0.region) })
            where finding.detectedAt > openUntil {
                found.append(finding)
                openUntil = finding.end ?? world.minutes
            }
        }
        return found.sorted { $0.detectedAt < $1.detectedAt }
    }

    private static func streams(of told: Region.ID?, in regions: RegionTree) -> [Region.ID] {
        guard let told, let country = regions.ancestor(of: told, at: .country) else { return [regions.root] }
        return [regions.root, country]
    }

    private static func findings(
        in counts: [Int: Int], of service: Service.ID, region: Region.ID, world: RecordedWorld
    ) -> [Detection] {
        var found: [Detection] = []
        var stream = Stream()
        for window in 0..<world.minutes / window {
            let count = counts[window] ?? 0
            let end = (window + 1) * Self.window
            let hour = (window * Self.window / 60) % 168
            let mean = stream.hoursSeen[hour] > 0 ? stream.byHour[hour] / stream.hoursSeen[hour] : .infinity
            if let since = stream.openSince, Double(count) < 3 * mean {
                found.append(
                    Detection(
                        service: service, scope: [region], start: since - Self.window, end: end,
                        detectedAt: since, in: world))
                stream.openSince = nil
            } else if stream.openSince == nil, count >= 10, Double(count) >= 10 * mean {
                stream.openSince = end
            }
            if stream.openSince == nil {
                stream.byHour[hour] += Double(count)
                stream.hoursSeen[hour] += 1
            }
        }
        return found
    }
}
