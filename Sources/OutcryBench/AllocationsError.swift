/// Reading a message took more allocations than it may.
struct AllocationsError: Error, CustomStringConvertible {
    let allocations: Double
    let budget: Double

    var description: String {
        "Reading a message took \(allocations) allocations; it may take \(Int(budget))."
    }
}
