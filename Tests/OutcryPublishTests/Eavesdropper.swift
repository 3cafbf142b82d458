import OutcryModel

@testable import OutcryPublish

/// Somebody who knows the rule of disclosure and reads everything that is published, and narrows down what each number can
/// have been.
struct Eavesdropper {
    /// What each part can have been.
    private(set) var children: [ClosedRange<Int>]

    /// Reads the sums of as many groups of parts as there are sums, each told in steps, and the parts, told in other steps.
    init(sums: [Int], of parts: [Int], step: Int, childStep: Int) {
        children = parts.map { Self.range($0, step: childStep) }
        let size = parts.count / max(1, sums.count)
        for (group, sum) in sums.enumerated() {
            var bounds = children[(group * size)..<(group * size + size)].map { $0 }
            _ = Self.narrow(whole: Self.range(sum, step: step), parts: &bounds, isExact: true)
            children.replaceSubrange((group * size)..<(group * size + size), with: bounds)
        }
    }

    /// What a number can be that is told in steps.
    static func range(_ count: Int, step: Int) -> ClosedRange<Int> {
        let told = count / step * step
        return told...(told + step - 1)
    }

    /// Narrows a whole and its parts down by each other: the parts make up the whole, or at most the whole where something of
    /// it may be told of no part. Returns what the whole can be.
    static func narrow(
        whole: ClosedRange<Int>, parts: inout [ClosedRange<Int>], isExact: Bool
    ) -> ClosedRange<Int> {
        let lows = parts.reduce(0) { $0 + $1.lowerBound }
        let highs = parts.reduce(0) { $0 + $1.upperBound }
        let low = max(whole.lowerBound, lows)
        let high = isExact ? min(whole.upperBound, highs) : whole.upperBound
        parts = parts.map { part in
            let least = isExact ? low - (highs - part.upperBound) : 0
            let most = high - (lows - part.lowerBound)
            return max(part.lowerBound, least)...min(part.upperBound, most)
        }
        return low...high
    }
}
