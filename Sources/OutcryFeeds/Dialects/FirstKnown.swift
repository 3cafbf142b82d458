extension Sequence {
    /// The first value that is made of an element. Each is made once, where a lazy collection would make it twice.
    func firstKnown<Value>(_ value: (Element) -> Value?) -> Value? {
        for element in self {
            if let known = value(element) { return known }
        }
        return nil
    }
}
