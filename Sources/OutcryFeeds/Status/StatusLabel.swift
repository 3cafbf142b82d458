import OutcryModel

/// What the label of an update says: a stage, or only that there is news.
enum StatusLabel: Hashable, Sendable {
    case stage(OfficialStage)
    /// Planned work has begun.
    case underWay
    case update

    var stage: OfficialStage? {
        switch self {
        case .stage(let stage): stage
        case .underWay: .scheduled
        case .update: nil
        }
    }

    /// The most bytes a label has, with what stands around it.
    static let longest = 56

    /// The label that some words are, and nothing besides.
    init?(_ words: ArraySlice<UInt8>) {
        guard (1...Self.longest).contains(words.count) else { return nil }
        let plain = String(decoding: words, as: UTF8.self).lowercased().unicodeScalars.map { scalar in
            switch scalar {
            case "’": Character("'")
            case "-", "_", "\u{A0}", "*": Character(" ")
            default: Character(scalar)
            }
        }
        let key = String(plain).split(separator: " ").joined(separator: " ")
        guard let label = StatusWords.labels[key] else { return nil }
        self = label
    }

    /// The label a line begins with, and what follows: “Resolved - …”, “[Resolved] …”, “✅ Behoben: …”, or a line that is
    /// nothing but a label. An item of a list has none.
    static func lead(of line: ArraySlice<UInt8>) -> (label: StatusLabel, rest: ArraySlice<UInt8>)? {
        guard let start = start(of: line) else { return nil }
        let end = end(of: line[start...].prefix(longest))
        guard let label = StatusLabel(line[start..<end].trimmed) else { return nil }
        return (label, line[end...].droppingSeparators)
    }

    /// The label a line ends with, behind a dash or in brackets, and what stands before it.
    static func tail(of line: ArraySlice<UInt8>) -> (label: StatusLabel, before: ArraySlice<UInt8>)? {
        var end = line.endIndex
        if end > line.startIndex, line[end - 1] == UInt8(ascii: "]") || line[end - 1] == UInt8(ascii: ")") { end -= 1 }
        var start = end
        while start > line.startIndex, end - start <= longest {
            let byte = line[start - 1]
            let opens = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(")
            let dash = byte == UInt8(ascii: "-") && start < end && line[start] == 0x20
            let longDash = start < end && line[start] == 0x20 && (byte == 0x93 || byte == 0x94)
            guard opens || dash || longDash else {
                start -= 1
                continue
            }
            guard let label = StatusLabel(line[start..<end].trimmed) else { return nil }
            let before = line[..<(start - (longDash ? min(3, start - line.startIndex) : 1))].trimmed
            return before.isEmpty ? nil : (label, before)
        }
        return nil
    }

    /// The first letter: behind brackets, asterisks and pictures, but not behind a dash, which begins an item of a list.
    private static func start(of line: ArraySlice<UInt8>) -> Int? {
        var index = line.startIndex
        while index < line.endIndex, index - line.startIndex < 24 {
            let byte = line[index]
            switch byte {
            case _ where byte.isLetter: return index
            case 0x20, UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "*"): index += 1
            // Symbols, pictures and their variation selectors, and “【”.
            case 0xE2, 0xEF: index += 3
            case 0xE3 where index + 1 < line.endIndex && line[index + 1] == 0x80: index += 3
            case 0xF0...0xF4: index += 4
            case 0xC3...0xE9: return index
            default: return nil
            }
        }
        return nil
    }

    private static func end(of line: ArraySlice<UInt8>) -> Int {
        for index in line.indices where line[index...].separator > 0 {
            let isHyphen = line[index] == UInt8(ascii: "-")
            let before = index > line.startIndex ? line[index - 1] : 0x20
            let after = index + 1 < line.endIndex ? line[index + 1] : 0x20
            if !isHyphen || before == 0x20 || after == 0x20 { return index }
        }
        return line.endIndex
    }
}

extension ArraySlice<UInt8> {
    /// How many bytes of a mark that sets a label or a date apart stand at the start: a colon, a dash, a closing bracket.
    var separator: Int {
        guard let first else { return 0 }
        switch first {
        case UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "|"),
            UInt8(ascii: "-"):
            return 1
        default: break
        }
        guard count >= 3 else { return 0 }
        let mark = (first, self[startIndex + 1], self[startIndex + 2])
        switch mark {
        // En and em dash, the wide colon, and “】”.
        case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xEF, 0xBC, 0x9A), (0xE3, 0x80, 0x91): return 3
        default: return 0
        }
    }

    /// What is left without white space, asterisks and separators at the start; an opening bracket stays.
    var droppingSeparators: ArraySlice<UInt8> {
        var rest = self
        while let first = rest.first, first != UInt8(ascii: "(") {
            if first.isSpace || first == UInt8(ascii: "*") || first == UInt8(ascii: ",") {
                rest = rest.dropFirst()
            } else if rest.separator > 0 {
                rest = rest.dropFirst(rest.separator)
            } else {
                break
            }
        }
        return rest
    }
}
