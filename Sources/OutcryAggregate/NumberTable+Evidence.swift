import OutcryModel

/// The evidence of all regions as it is kept: in columns, in the order of the keys, so that the same evidence gives the
/// same bytes.
extension NumberTable: Codable where Key == NodeEvidence.Key, Value == NodeEvidence {
    private enum CodingKeys: CodingKey {
        case keys
        case upTo
        case values
    }

    /// Whether it may be of a service that has these regions.
    func isSound(in regions: Range<Int32>) -> Bool {
        keys.allSatisfy { key in
            (0..<Int64(regions.upperBound) << 8).contains(key.rawValue)
                && (key.symptom == NodeEvidence.together || Symptom.allCases.indices.contains(key.symptom))
        }
            && values.allSatisfy { Plausible.minutes.contains(Int($0.upTo)) && Plausible.areAmounts($0.numbers) }
    }

    private static var alternatives: Int { Rules.alternatives.count }

    /// Reads what `encode(to:)` wrote, or each key with its evidence, as it was kept before there were columns.
    init(from decoder: any Decoder) throws {
        guard let container = try? decoder.container(keyedBy: CodingKeys.self) else {
            var entries = try decoder.unkeyedContainer()
            while !entries.isAtEnd {
                let key = NodeEvidence.Key(rawValue: try entries.decode(Int64.self))
                let numbers = try entries.decode(PackedNumbers<Double>.self).numbers
                guard numbers.count == 1 + Self.alternatives, let minute = Int32(exactly: numbers[0]) else {
                    throw DecodingError.dataCorruptedError(in: entries, debugDescription: "this is no evidence")
                }
                set(NodeEvidence(at: minute, numbers[1...]), for: key)
            }
            return
        }
        let keys = try container.unpack(Int64.self, .keys)
        let upTo = try container.unpack(Int32.self, .upTo)
        let values = try container.unpack(Double.self, .values)
        guard upTo.count == keys.count, values.count == Self.alternatives * keys.count else {
            throw container.damaged(.keys, "the columns are not of one length")
        }
        for (place, key) in keys.enumerated() {
            let own = values[Self.alternatives * place..<Self.alternatives * (place + 1)]
            set(NodeEvidence(at: upTo[place], own), for: NodeEvidence.Key(rawValue: key))
        }
    }

    /// Writes the columns.
    func encode(to encoder: any Encoder) throws {
        let places = keys.indices.sorted { keys[$0] < keys[$1] }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(PackedNumbers(places.map { keys[$0].rawValue }), forKey: .keys)
        try container.encode(PackedNumbers(places.map { values[$0].upTo }), forKey: .upTo)
        try container.encode(PackedNumbers(places.flatMap { values[$0].numbers }), forKey: .values)
    }
}
