/// Parses JSON (RFC 8259) from UTF-8. Control characters in strings are let pass; everything else is as the book says.
struct JSONParser {
    private let input: UnsafeBufferPointer<UInt8>
    private let limits: FeedLimits
    private var index = 0
    private var depth = 0
    private var values = 0

    /// The value of a whole document.
    static func parse(_ document: [UInt8], limits: FeedLimits) throws(FeedError) -> JSONValue {
        let result = document.withUnsafeBufferPointer { input in
            Result { () throws(FeedError) in
                var parser = JSONParser(input: input, limits: limits)
                let value = try parser.value()
                guard parser.peek() == nil else { throw parser.unexpected("the end of the document") }
                return value
            }
        }
        return try result.get()
    }

    private init(input: UnsafeBufferPointer<UInt8>, limits: FeedLimits) {
        self.input = input
        self.limits = limits
    }

    private mutating func value() throws(FeedError) -> JSONValue {
        values += 1
        guard values <= limits.elements else { throw .tooManyElements(limit: limits.elements) }
        switch peek() {
        case UInt8(ascii: "{"): return try nested { parser throws(FeedError) in try parser.object() }
        case UInt8(ascii: "["): return try nested { parser throws(FeedError) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some(let byte) where byte.isDigit || byte == UInt8(ascii: "-"): return number()
        default: throw unexpected("a value")
        }
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(FeedError) -> JSONValue
    ) throws(FeedError) -> JSONValue {
        depth += 1
        guard depth <= limits.depth else { throw .tooDeep(limit: limits.depth) }
        index += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(FeedError) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = []
        if skip("}") { return .object([]) }
        repeat {
            guard peek() == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
            let name = try string()
            guard skip(":") else { throw unexpected("a colon") }
            members.append((name, try value()))
        } while skip(",")
        guard skip("}") else { throw unexpected("a comma or }") }
        return .object(members)
    }

    private mutating func array() throws(FeedError) -> JSONValue {
        var elements: [JSONValue] = []
        if skip("]") { return .array([]) }
        repeat { elements.append(try value()) } while skip(",")
        guard skip("]") else { throw unexpected("a comma or ]") }
        return .array(elements)
    }

    private mutating func number() -> JSONValue {
        let start = index
        while index < input.count,
            input[index].isDigit || input[index].isLetter || input[index] == UInt8(ascii: ".")
                || input[index] == UInt8(ascii: "-") || input[index] == UInt8(ascii: "+")
        {
            index += 1
        }
        return .number(String(decoding: input[start..<index], as: UTF8.self))
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(FeedError) -> JSONValue {
        let end = index + word.utf8CodeUnitCount
        guard end <= input.count, word.withUTF8Buffer({ $0.elementsEqual(input[index..<end]) }) else {
            throw unexpected("a value")
        }
        index = end
        return value
    }

    private mutating func string() throws(FeedError) -> String {
        index += 1
        let start = index
        while index < input.count, input[index] >= 0x20, input[index] != UInt8(ascii: "\""),
            input[index] != UInt8(ascii: "\\")
        {
            index += 1
        }
        guard index < input.count else { throw .truncated }
        if input[index] == UInt8(ascii: "\"") {
            defer { index += 1 }
            return String(decoding: input[start..<index], as: UTF8.self)
        }
        var bytes = Array(input[start..<index])
        while index < input.count {
            let byte = input[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &bytes)
            } else if !Self.isControl(UInt32(byte)) {
                bytes.append(byte)
            }
        }
        throw .truncated
    }

    private mutating func escape(into bytes: inout [UInt8]) throws(FeedError) {
        guard index < input.count else { throw .truncated }
        let byte = input[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(0x20)
        case UInt8(ascii: "u"):
            var unit = try codeUnit()
            if (0xD800..<0xDC00).contains(unit), index + 1 < input.count, input[index] == UInt8(ascii: "\\"),
                input[index + 1] == UInt8(ascii: "u")
            {
                index += 2
                let low = try codeUnit()
                unit = (0xDC00..<0xE000).contains(low) ? 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
            }
            if !Self.isControl(unit) { bytes.append(Unicode.Scalar(unit) ?? "\u{FFFD}") }
        default: if !Self.isControl(UInt32(byte)) { bytes.append(byte) }
        }
    }

    /// Whether something is a control that no text needs, such as NUL, and XML cannot hold.
    private static func isControl(_ unit: UInt32) -> Bool {
        unit < 0x20 && unit != 0x09 && unit != 0x0A && unit != 0x0D
    }

    private mutating func codeUnit() throws(FeedError) -> UInt32 {
        guard index + 4 <= input.count else { throw .truncated }
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = input[index].hexValue else { throw unexpected("four hexadecimal digits") }
            unit = unit << 4 | digit
            index += 1
        }
        return unit
    }

    /// The next byte that is no white space.
    private mutating func peek() -> UInt8? {
        while index < input.count, input[index].isSpace { index += 1 }
        return index < input.count ? input[index] : nil
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let byte = peek(), UInt32(byte) == character.value else { return false }
        index += 1
        return true
    }

    private mutating func unexpected(_ wanted: String) -> FeedError {
        guard peek() != nil else { return .truncated }
        return .malformed(reason: "\(wanted) was expected at byte \(index)")
    }
}
