/// The sum of rows of weights.
///
/// A row is 32 bytes, each a weight and 128. They are added two by two as the halves of 16-bit numbers, which every
/// processor does eight at a time; before a half can overflow, the sums move on to wider ones.
enum WeightSum {
    /// So many rows can be added before a half overflows.
    private static let block = 256

    /// The sum of each column over some rows, given by number, of a table that begins at `start`.
    static func of(
        _ rows: UnsafeBufferPointer<UInt32>, in start: UnsafePointer<SIMD8<UInt16>>
    ) -> SIMD32<Int32> {
        var evenTotals = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)
        var oddTotals = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)
        var first = 0
        while first < rows.count {
            let end = min(first + block, rows.count)
            var even = (SIMD8<UInt16>.zero, SIMD8<UInt16>.zero)
            var odd = (SIMD8<UInt16>.zero, SIMD8<UInt16>.zero)
            for index in first..<end {
                let row = start + 2 * Int(rows[index])
                even.0 &+= row[0] & 0xFF
                odd.0 &+= row[0] &>> 8
                even.1 &+= row[1] & 0xFF
                odd.1 &+= row[1] &>> 8
            }
            evenTotals.0 &+= SIMD8<Int32>(truncatingIfNeeded: even.0)
            evenTotals.1 &+= SIMD8<Int32>(truncatingIfNeeded: even.1)
            oddTotals.0 &+= SIMD8<Int32>(truncatingIfNeeded: odd.0)
            oddTotals.1 &+= SIMD8<Int32>(truncatingIfNeeded: odd.1)
            first = end
        }
        var totals = SIMD32<Int32>.zero
        totals.evenHalf = SIMD16(lowHalf: evenTotals.0, highHalf: evenTotals.1)
        totals.oddHalf = SIMD16(lowHalf: oddTotals.0, highHalf: oddTotals.1)
        return totals &- SIMD32(repeating: 128 * Int32(rows.count))
    }
}
