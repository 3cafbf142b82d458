/// The sum of rows of weights.
///
/// A row is 32 bytes, each a weight and 128. They are added two by two as the halves of 16-bit numbers, which every
/// processor does eight at a time; before a half can overflow, the sums move on to wider ones.
struct WeightSum {
    private var even = (SIMD8<UInt16>.zero, SIMD8<UInt16>.zero)
    private var odd = (SIMD8<UInt16>.zero, SIMD8<UInt16>.zero)
    private var waiting = 0
    private var rows: Int32 = 0
    /// The sums of even and odd columns of either half.
    private var evenTotals = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)
    private var oddTotals = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)

    /// Adds a row, which begins at `row`.
    @inline(__always)
    mutating func add(_ row: UnsafePointer<SIMD8<UInt16>>) {
        even.0 &+= row[0] & 0xFF
        odd.0 &+= row[0] &>> 8
        even.1 &+= row[1] & 0xFF
        odd.1 &+= row[1] &>> 8
        waiting += 1
        if waiting == 256 { moveOn() }
    }

    private mutating func moveOn() {
        evenTotals.0 &+= SIMD8<Int32>(truncatingIfNeeded: even.0)
        evenTotals.1 &+= SIMD8<Int32>(truncatingIfNeeded: even.1)
        oddTotals.0 &+= SIMD8<Int32>(truncatingIfNeeded: odd.0)
        oddTotals.1 &+= SIMD8<Int32>(truncatingIfNeeded: odd.1)
        rows += Int32(waiting)
        waiting = 0
        even = (.zero, .zero)
        odd = (.zero, .zero)
    }

    /// The sum of each column.
    mutating func finish() -> SIMD32<Int32> {
        moveOn()
        var totals = SIMD32<Int32>.zero
        totals.evenHalf = SIMD16(lowHalf: evenTotals.0, highHalf: evenTotals.1)
        totals.oddHalf = SIMD16(lowHalf: oddTotals.0, highHalf: oddTotals.1)
        return totals &- SIMD32(repeating: 128 * rows)
    }
}
