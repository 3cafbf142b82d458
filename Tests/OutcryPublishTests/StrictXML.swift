/// A reader of XML 1.0 that accepts only what is well-formed, for the tests: no doctype, no comments, no CDATA.
struct StrictXML {
    /// An element with its attributes, its elements and the text within it.
    struct Element {
        let name: String
        let attributes: [String: String]
        var children: [Element] = []
        var text = ""

        func all(_ name: String) -> [Element] { children.filter { $0.name == name } }
    }

    struct Malformed: Error {
        let reason: String
        let at: Int
    }

    private let scalars: [Unicode.Scalar]
    private var place = 0

    /// The root of a document.
    static func read(_ text: String) throws -> Element {
        var reader = StrictXML(scalars: Array(text.unicodeScalars))
        reader.skipSpace()
        if reader.starts(with: "<?xml ") { try reader.skip(through: "?>") }
        reader.skipSpace()
        let root = try reader.element()
        reader.skipSpace()
        guard reader.place == reader.scalars.count else { throw reader.malformed("text after the root") }
        return root
    }

    private mutating func element() throws -> Element {
        try expect("<")
        let name = try name()
        var attributes: [String: String] = [:]
        while true {
            let before = place
            skipSpace()
            if starts(with: "/>") {
                place += 2
                return Element(name: name, attributes: attributes)
            }
            if starts(with: ">") {
                place += 1
                break
            }
            guard place > before else { throw malformed("no space before an attribute") }
            let attribute = try self.name()
            try expect("=")
            try expect("\"")
            guard attributes.updateValue(try text(until: "\""), forKey: attribute) == nil else {
                throw malformed("attribute twice")
            }
            try expect("\"")
        }
        var element = Element(name: name, attributes: attributes)
        while !starts(with: "</") {
            if starts(with: "<") {
                element.children.append(try self.element())
            } else {
                element.text += try text(until: "<")
            }
        }
        try expect("</")
        guard try self.name() == name else { throw malformed("end tag of another element") }
        try expect(">")
        return element
    }

    private mutating func text(until end: Unicode.Scalar) throws -> String {
        var text = String.UnicodeScalarView()
        while place < scalars.count, scalars[place] != end {
            let scalar = scalars[place]
            guard isAllowed(scalar), scalar != "<" else { throw malformed("character \(scalar.value)") }
            text.append(scalar == "&" ? try reference() : scalar)
            place += 1
        }
        guard place < scalars.count else { throw malformed("end of document") }
        return String(text)
    }

    private mutating func reference() throws -> Unicode.Scalar {
        let known: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        guard let end = scalars[place...].firstIndex(of: ";") else { throw malformed("bare ampersand") }
        var body = String.UnicodeScalarView()
        body.append(contentsOf: scalars[(place + 1)..<end])
        let name = String(body)
        let number =
            name.hasPrefix("#x")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let scalar = known[name] ?? number.flatMap(Unicode.Scalar.init), isAllowed(scalar) else {
            throw malformed("reference \(name)")
        }
        place = end
        return scalar
    }

    /// The production `Char` of XML 1.0.
    private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private mutating func name() throws -> String {
        let start = place
        while place < scalars.count,
            scalars[place].properties.isAlphabetic || ":-_.".unicodeScalars.contains(scalars[place])
        {
            place += 1
        }
        guard place > start else { throw malformed("no name") }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[start..<place])
        return String(name)
    }

    private mutating func skipSpace() {
        while place < scalars.count, " \t\r\n".unicodeScalars.contains(scalars[place]) { place += 1 }
    }

    private mutating func skip(through end: String) throws {
        while !starts(with: end) {
            guard place < scalars.count else { throw malformed("no \(end)") }
            place += 1
        }
        place += end.unicodeScalars.count
    }

    private mutating func expect(_ text: String) throws {
        guard starts(with: text) else { throw malformed("no \(text)") }
        place += text.unicodeScalars.count
    }

    private func starts(with text: String) -> Bool {
        scalars[place...].starts(with: text.unicodeScalars)
    }

    private func malformed(_ reason: String) -> Malformed {
        Malformed(reason: reason, at: place)
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }
}
