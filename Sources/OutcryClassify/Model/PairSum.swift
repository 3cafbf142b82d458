/// The sums of bytes that come two by two as 16-bit numbers, of which every processor adds eight at a time.
struct PairSum {
    /// So many can be added before a sum overflows.
    static let most = 256

    /// The sums of whole numbers, less what overflows, and of their upper halves.
    private var pairs = SIMD8<UInt16>.zero
    private(set) var upper = SIMD8<UInt16>.zero

    /// The sums of the lower halves.
    var lower: SIMD8<UInt16> { pairs &- upper &<< 8 }

    @inline(__always)
    mutating func add(_ numbers: SIMD8<UInt16>) {
        pairs &+= numbers
        upper &+= numbers &>> 8
    }
}
