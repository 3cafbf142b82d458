import OutcryModel

/// Says of every region of a tree how it stands, once it is known which are affected.
struct PicturePainter {
    let tree: ServiceTree
    let counts: PictureCounts
    /// The fewest regions that say where the outage is.
    let affected: [Int32]
    /// The usual number of a region and everything below it.
    let expected: (Int32) -> Double
    let tolerated: Double
    let level: (Int, Double) -> Level

    func regions() -> [RegionPicture] {
        let named = Set(affected)
        var isAffected = tree.isWithin(affected)
        for region in affected {
            for above in tree.path(from: region) { isAffected[Int(above)] = true }
        }
        let allUsers = tree.usersBelow.first ?? 0
        return (0..<Int32(tree.count)).map { number in
            let usual = expected(number)
            // What is said beside the numbers must tell no more of them: it rests on a count in fives as they are told.
            let observed = counts.together[Int(number)].reduce(0, +) / Self.step * Self.step
            return RegionPicture(
                region: tree.ids[Int(number)],
                state: isAffected[Int(number)] ? .affected : state(atMost: observed + Self.step - 1, usual: usual),
                isNamed: named.contains(number), level: level(observed, usual), expected: usual,
                reporters: counts.together[Int(number)], symptoms: counts.symptoms[number] ?? [:],
                shareOfUsers: allUsers > 0 ? rounded(tree.usersBelow[Int(number)] / allUsers) : nil)
        }
    }

    private static let step = 5

    /// Not affected is only said where a rate above the tolerated one would have been seen.
    private func state(atMost observed: Int, usual: Double) -> RegionState {
        guard let interval = RatioInterval(observed: observed, expected: usual), interval.high <= tolerated else {
            return .notEnoughData
        }
        return .notAffected
    }
}
