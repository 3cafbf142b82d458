/// Writes JSON, member by member, in the order they are given; whatever the text, what comes out is valid.
struct JSONText {
    private var output: [UInt8] = []
    private var needsComma = false

    /// What has been written.
    var string: String { String(decoding: output, as: UTF8.self) }

    mutating func object(_ members: (inout JSONText) -> Void) {
        output.append(UInt8(ascii: "{"))
        needsComma = false
        members(&self)
        output.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
        output.append(UInt8(ascii: "["))
        for (place, element) in elements.enumerated() {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            needsComma = false
            write(&self, element)
        }
        output.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func member(_ name: String, _ write: (inout JSONText) -> Void) {
        if needsComma { output.append(UInt8(ascii: ",")) }
        value(name)
        output.append(UInt8(ascii: ":"))
        write(&self)
        needsComma = true
    }

    /// A member that is a string, or `null`.
    mutating func member(_ name: String, _ text: String?) {
        member(name) { member in
            if let text { member.value(text) } else { member.null() }
        }
    }

    /// A member that is a string, left out when there is none.
    mutating func member(_ name: String, ifKnown text: String?) {
        if let text { member(name, text) }
    }

    mutating func null() {
        output.append(contentsOf: "null".utf8)
    }

    mutating func number(_ number: Double) {
        output.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
    }

    mutating func integer(_ number: Int) {
        output.append(contentsOf: number.description.utf8)
    }

    mutating func value(_ text: String) {
        output.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                output.append(UInt8(ascii: "\\"))
                output.append(byte)
            case 0x0A: output.append(contentsOf: "\\n".utf8)
            case 0x0D: output.append(contentsOf: "\\r".utf8)
            case 0x09: output.append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                output.append(contentsOf: (byte < 0x10 ? "\\u000\(digits)" : "\\u00\(digits)").utf8)
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
