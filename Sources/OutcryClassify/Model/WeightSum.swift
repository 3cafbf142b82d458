/// The sum of rows of weights.
///
/// A row is 32 bytes, each a weight and 128.
enum WeightSum {
    /// The sum of each column over some rows, given by number, of a table that begins at `start`.
    static func of(
        _ rows: UnsafeBufferPointer<UInt32>, in start: UnsafePointer<SIMD8<UInt16>>
    ) -> SIMD32<Int32> {
        var evenTotals = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)
        var oddTotals = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)
        var first = 0
        while first < rows.count {
            let end = min(first + PairSum.most, rows.count)
            var (left, right) = (PairSum(), PairSum())
            for index in first..<end {
                let row = start + 2 * Int(rows[index])
                left.add(row[0])
                right.add(row[1])
            }
            evenTotals.0 &+= SIMD8<Int32>(truncatingIfNeeded: left.lower)
            evenTotals.1 &+= SIMD8<Int32>(truncatingIfNeeded: right.lower)
            oddTotals.0 &+= SIMD8<Int32>(truncatingIfNeeded: left.upper)
            oddTotals.1 &+= SIMD8<Int32>(truncatingIfNeeded: right.upper)
            first = end
        }
        var totals = SIMD32<Int32>.zero
        totals.evenHalf = SIMD16(lowHalf: evenTotals.0, highHalf: evenTotals.1)
        totals.oddHalf = SIMD16(lowHalf: oddTotals.0, highHalf: oddTotals.1)
        return totals &- SIMD32(repeating: 128 * Int32(rows.count))
    }
}
