/// A dictionary whose encoded form does not depend on the run: its entries in the order of their keys.
struct SortedTable<Key: Codable & Comparable & Hashable & Sendable, Value: Codable & Hashable & Sendable>: Hashable,
    Sendable
{
    var entries: [Key: Value] = [:]

    subscript(key: Key) -> Value? {
        get { entries[key] }
        _modify { yield &entries[key] }
    }

    subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
        get { entries[key] ?? value() }
        _modify { yield &entries[key, default: value()] }
    }

    /// Drops what does not matter any more.
    mutating func keep(_ matters: (Value) -> Bool) {
        entries = entries.filter { matters($0.value) }
    }

    mutating func removeAll() {
        entries = [:]
    }
}

extension SortedTable: Codable {
    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        while !container.isAtEnd {
            entries[try container.decode(Key.self)] = try container.decode(Value.self)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            try container.encode(key)
            try container.encode(value)
        }
    }
}
