/// A document of Open311, which is the same in XML and in JSON: the Spark convention leads from one to the other.
///
/// In JSON the outermost element loses its name, and so do the elements of a list.
indirect enum Open311Value: Sendable {
    /// Words; `nil` is an empty element, and `null`.
    case text(String?)
    /// A whole number.
    case number(Int)
    /// Yes or no.
    case flag(Bool)
    /// Elements of different names, in order.
    case fields([(name: String, value: Open311Value)])
    /// Elements of one name.
    case list(of: String, [Open311Value])
}

extension Open311Value: Encodable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    /// Writes the value as JSON.
    func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            if let text { try container.encode(text) } else { try container.encodeNil() }
        case .number(let number):
            var container = encoder.singleValueContainer()
            try container.encode(number)
        case .flag(let flag):
            var container = encoder.singleValueContainer()
            try container.encode(flag)
        case .fields(let fields):
            var container = encoder.container(keyedBy: Name.self)
            for (name, value) in fields { try container.encode(value, forKey: Name(stringValue: name)) }
        case .list(_, let values):
            var container = encoder.unkeyedContainer()
            for value in values { try container.encode(value) }
        }
    }
}
