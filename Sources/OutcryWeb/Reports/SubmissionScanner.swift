/// Reads the reports that programs send: one flat JSON object of strings and one list of strings.
///
/// It gives up on whatever else JSON can be, and on everything that is wrong, so that there is one place that says
/// what is. What it reads it reads as that place would.
struct SubmissionScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The members of a document; `nil` when it is not of the plain form.
    static func draft(of document: UnsafeBufferPointer<UInt8>) -> SubmissionDraft? {
        var scanner = SubmissionScanner(document)
        return scanner.draft()
    }

    private enum Member: Int {
        case service, symptoms, region, text, occurredAt
    }

    private mutating func draft() -> SubmissionDraft? {
        var draft = SubmissionDraft()
        // A member that stands twice is left to others.
        var seen = 0
        guard take("{") else { return nil }
        repeat {
            guard let member = member(), seen & 1 << member.rawValue == 0, take(":") else { return nil }
            seen |= 1 << member.rawValue
            if member == .symptoms {
                guard let symptoms = strings() else { return nil }
                draft.symptoms = symptoms
            } else {
                guard let text = string() else { return nil }
                switch member {
                case .service: draft.service = text
                case .region: draft.region = text
                case .text: draft.text = text
                case .occurredAt: draft.occurredAt = text
                case .symptoms: break
                }
            }
        } while take(",")
        guard take("}") else { return nil }
        skipSpace()
        return place == bytes.count ? draft : nil
    }

    /// The name of a member, where it is one of a report and written plainly.
    private mutating func member() -> Member? {
        guard take("\"") else { return nil }
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
        let name = bytes[start..<place]
        place += 1
        func reads(_ text: StaticString) -> Bool {
            name.count == text.utf8CodeUnitCount
                && name.elementsEqual(
                    UnsafeBufferPointer(
                        start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
        if reads("service") { return .service }
        if reads("symptoms") { return .symptoms }
        if reads("region") { return .region }
        if reads("text") { return .text }
        if reads("occurredAt") { return .occurredAt }
        return nil
    }

    private mutating func strings() -> [String]? {
        guard take("[") else { return nil }
        if take("]") { return [] }
        var strings: [String] = []
        repeat {
            guard strings.count < SubmissionDraft.mostRead, let text = string() else { return nil }
            strings.append(text)
        } while take(",")
        return take("]") ? strings : nil
    }

    private mutating func string() -> String? {
        guard take("\"") else { return nil }
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                defer { place += 1 }
                return String(decoding: bytes[start..<place], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") { return escapedString(from: start) }
            // Control characters are not allowed in a string.
            guard byte >= 0x20 else { return nil }
            place += 1
        }
        return nil
    }

    /// A string in which an escape has been met.
    private mutating func escapedString(from start: Int) -> String? {
        var text = Array(bytes[start..<place])
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            case ..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let first = hexadecimal(), first != 0 else { return nil }
            guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) }
            guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
            else { return nil }
            place += 2
            guard let second = hexadecimal(), second & 0xFC00 == 0xDC00 else { return nil }
            return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)
        default: return nil
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        place += 4
        return value
    }

    /// Takes a character that may have space before it, if it comes next.
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): place += 1
            default: return
            }
        }
    }
}
