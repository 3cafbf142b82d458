/// Pairs of a query put together.
enum QueryText {
    /// The pairs that have a value, encoded, in the order given; empty when none has.
    static func of(_ pairs: [(name: String, value: String?)]) -> String {
        pairs.compactMap { pair in
            pair.value.map { "\(pair.name)=\(FormFields.encode($0))" }
        }.joined(separator: "&")
    }
}
