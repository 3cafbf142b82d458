import OutcryModel

/// The reporters of a picture by the number of their region and the part of its window.
struct PictureCounts {
    /// Of each region with everything below it, in each part: of the symptom asked for, or of all together.
    private(set) var together: [[Int]]
    /// The same of each symptom, of the regions in which it was told of; none where one symptom was asked for.
    private(set) var symptoms: [Int32: [Symptom: [Int]]] = [:]
    /// Those who tell exactly the region, in the whole window.
    private(set) var own: [Int]

    init(_ tallies: [Tally], symptom: Symptom?, parts: [Range<Minute>], tree: ServiceTree, root: Region.ID) {
        let none = [Int](repeating: 0, count: parts.count)
        together = Array(repeating: none, count: tree.count)
        own = [Int](repeating: 0, count: tree.count)
        for tally in tallies {
            guard let part = Self.part(of: tally.minute, in: parts) else { continue }
            let number = tree.number(of: tally.region ?? root) ?? 0
            if tally.symptom == symptom {
                own[Int(number)] += tally.reporters
                together[Int(number)][part] += tally.reporters
            } else if symptom == nil, let told = tally.symptom {
                for region in tree.path(from: number) {
                    symptoms[region, default: [:]][told, default: none][part] += tally.reporters
                }
            }
        }
        for region in stride(from: tree.count - 1, to: 0, by: -1) {
            let parent = Int(tree.parents[region])
            for part in parts.indices { together[parent][part] += together[region][part] }
        }
    }

    private static func part(of minute: Minute, in parts: [Range<Minute>]) -> Int? {
        var (low, high) = (0, parts.count)
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].upperBound <= minute { low = middle + 1 } else { high = middle }
        }
        return low < parts.count && parts[low].contains(minute) ? low : nil
    }
}
