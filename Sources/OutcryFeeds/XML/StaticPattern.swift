/// What ends a piece of markup.
enum StaticPattern {
    case commentEnd
    case instructionEnd
    case characterDataEnd
    case tagEnd
    case quote
    case apostrophe

    /// The first byte.
    var first: UInt8 {
        switch self {
        case .commentEnd: UInt8(ascii: "-")
        case .instructionEnd: UInt8(ascii: "?")
        case .characterDataEnd: UInt8(ascii: "]")
        case .tagEnd: UInt8(ascii: ">")
        case .quote: UInt8(ascii: "\"")
        case .apostrophe: UInt8(ascii: "'")
        }
    }

    /// The bytes that follow it.
    var rest: [UInt8] {
        switch self {
        case .commentEnd: [UInt8(ascii: "-"), UInt8(ascii: ">")]
        case .instructionEnd: [UInt8(ascii: ">")]
        case .characterDataEnd: [UInt8(ascii: "]"), UInt8(ascii: ">")]
        case .tagEnd, .quote, .apostrophe: []
        }
    }
}
