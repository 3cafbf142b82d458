/// The pairs of `application/x-www-form-urlencoded`, of a query or of a form (WHATWG URL, section 5.1).
struct FormFields: Sendable {
    private let pairs: [(name: String, value: String)]

    /// Reads the pairs; `nil` when a name or value is not UTF-8 once decoded.
    init?(_ bytes: some Collection<UInt8>) {
        var pairs: [(String, String)] = []
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let value = equals == part.endIndex ? part[equals...] : part[part.index(after: equals)...]
            guard let name = Self.decode(part[..<equals]), let value = Self.decode(value) else { return nil }
            pairs.append((name, value))
        }
        self.pairs = pairs
    }

    /// The first value under a name.
    subscript(_ name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// Every value under a name, in order.
    func all(_ name: String) -> [String] {
        pairs.filter { $0.name == name }.map(\.value)
    }

    /// Undoes percent encoding, and with `plus` the plus sign for a space; `nil` when the outcome is not UTF-8.
    static func decode(_ bytes: some Collection<UInt8>, plus: Bool = true) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2 {
                let digits = rest.prefix(2).map { Character(Unicode.Scalar($0)).hexDigitValue }
                if let high = digits[0], let low = digits[1] {
                    decoded.append(UInt8(high << 4 | low))
                    rest = rest.dropFirst(2)
                    continue
                }
            }
            decoded.append(plus && byte == UInt8(ascii: "+") ? 0x20 : byte)
        }
        return String(validating: decoded, as: UTF8.self)
    }

    /// Encodes text for a query or a path segment: every byte but the unreserved ones (RFC 3986, section 2.3).
    static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~":
                encoded.unicodeScalars.append(scalar)
            default:
                encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
