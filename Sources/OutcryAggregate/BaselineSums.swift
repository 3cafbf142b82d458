/// Sums of the week's shape up to one end by start and clock, as far as they have been asked for.
struct BaselineSums {
    let end: Int
    private let clocks: Int
    /// By minutes before the end one more than the number of the start's row; 0 where there is none.
    private var rows: [Int32] = []
    private var sums: [Double] = []

    init() {
        self.init(end: .min, clocks: 0)
    }

    init(end: Int, clocks: Int) {
        self.end = end
        self.clocks = clocks
    }

    mutating func sum(_ clock: Int, from start: Int, _ make: () -> Double) -> Double {
        if end - start >= rows.count { rows += [Int32](repeating: 0, count: end - start + 1 - rows.count) }
        if rows[end - start] == 0 {
            rows[end - start] = Int32(sums.count / clocks + 1)
            sums += repeatElement(-1, count: clocks)
        }
        let place = (Int(rows[end - start]) - 1) * clocks + clock
        if sums[place] < 0 { sums[place] = make() }
        return sums[place]
    }
}
