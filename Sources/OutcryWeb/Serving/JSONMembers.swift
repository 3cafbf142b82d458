/// Writes one JSON object member by member, for the answers that are given most often: encoding them the general way
/// costs more than all the rest of the answer.
struct JSONMembers {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// An object without members yet.
    init(reserving capacity: Int = 512) {
        bytes.reserveCapacity(capacity)
        bytes.append(UInt8(ascii: "{"))
    }

    /// A member with text, or `null`.
    mutating func add(_ name: StaticString, _ text: String?) {
        self.name(name)
        if let text { Self.append(text, to: &bytes) } else { literal("null") }
    }

    /// A member with a whole number, or `null`.
    mutating func add(_ name: StaticString, _ number: Int?) {
        self.name(name)
        if let number { bytes.append(contentsOf: String(number).utf8) } else { literal("null") }
    }

    /// A member that is true or false.
    mutating func add(_ name: StaticString, _ flag: Bool) {
        self.name(name)
        literal(flag ? "true" : "false")
    }

    /// A member with a list of texts.
    mutating func add(_ name: StaticString, _ texts: [String]) {
        self.name(name)
        bytes.append(UInt8(ascii: "["))
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            Self.append(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// A member that is an object itself, with the members that `fill` adds.
    mutating func add(_ name: StaticString, _ fill: (inout JSONMembers) -> Void) {
        self.name(name)
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        fill(&self)
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    /// A member that has been written as JSON already.
    mutating func add(_ name: StaticString, json: [UInt8]) {
        self.name(name)
        bytes.append(contentsOf: json)
    }

    /// The object with its end.
    consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private mutating func name(_ name: StaticString) {
        if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        literal(name)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func literal(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Text in quotation marks, with what must be escaped escaped (RFC 8259, section 7).
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            if text.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
                bytes.append(contentsOf: text)
            } else {
                for byte in text { append(byte, to: &bytes) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
        case ..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "1")\(String(byte & 0xF, radix: 16))".utf8)
        default: bytes.append(byte)
        }
    }
}
