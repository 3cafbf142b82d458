/// Rewrites a document in UTF-8 so that it is well-formed, or so nearly that the XML parser loses nothing.
///
/// After its first complaint libxml2 drops named entities silently, so nothing it would complain of may reach it:
/// the prolog, comments, processing instructions and every document type declaration are left out (no entity is ever
/// declared, so none is ever expanded), control characters are dropped, every reference becomes its character or a
/// number, a bare `&` or `<` is escaped, values get their quotes, and end tags that are missing or too many are mended.
struct XMLRepair {
    let input: UnsafeBufferPointer<UInt8>
    let limits: FeedLimits
    var output: [UInt8] = []
    var index = 0
    /// Where the names of the elements that are open stand in the input.
    var open: [Range<Int>] = []
    var elements = 0
    var root: String?
    /// Whether the document ends in the middle of some markup.
    var isCut = false
    /// What has been looked for in vain up to the end, so that it is looked for only once.
    var missing: Set<StaticPattern> = []

    /// The mended document; `document` must be valid UTF-8.
    static func mend(_ document: [UInt8], limits: FeedLimits) throws(FeedError) -> MendedXML {
        let result = document.withUnsafeBufferPointer { input in
            Result { () throws(FeedError) in
                var repair = XMLRepair(input: input, limits: limits)
                return try repair.run()
            }
        }
        return try result.get()
    }

    private init(input: UnsafeBufferPointer<UInt8>, limits: FeedLimits) {
        self.input = input
        self.limits = limits
        output.reserveCapacity(input.count + input.count / 8 + 64)
    }

    private mutating func run() throws(FeedError) -> MendedXML {
        while index < input.count, root == nil || !open.isEmpty {
            if root == nil {
                // Before the root there is no text.
                while index < input.count, input[index] != UInt8(ascii: "<") { index += 1 }
            } else {
                copyText()
            }
            if index < input.count { try markup() }
        }
        let isTruncated = isCut || !open.isEmpty
        let insideEntry = open.contains { isEntry($0) }
        while let name = open.popLast() { closeElement(name) }
        return MendedXML(bytes: output, root: root, isTruncated: isTruncated, breaksOffInsideEntry: insideEntry)
    }

    /// Copies text up to the next `<`.
    private mutating func copyText() {
        while index < input.count {
            let start = index
            skipOrdinary()
            copy(start..<index)
            guard index < input.count, input[index] != UInt8(ascii: "<") else { return }
            switch input[index] {
            case UInt8(ascii: "&"): reference()
            case UInt8(ascii: ">"): closingBracket()
            default: unusual()
            }
        }
    }

    /// Goes on to the next byte that cannot simply be copied.
    private mutating func skipOrdinary() {
        var place = index
        while place < input.count {
            let byte = input[place]
            if byte < 0x20 {
                if !byte.isSpace || byte == 0x0C { break }
            } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ">")
                || byte == 0xEF
            {
                break
            }
            place += 1
        }
        index = place
    }

    /// Takes a `>` in text, which must not stand behind `]]` there.
    private mutating func closingBracket() {
        if index >= 2, input[index - 1] == UInt8(ascii: "]"), input[index - 2] == UInt8(ascii: "]") {
            escape(UInt8(ascii: ">"))
        } else {
            output.append(UInt8(ascii: ">"))
        }
        index += 1
    }

    /// Takes a control character, or three bytes that may be U+FFFE or U+FFFF, none of which XML allows.
    mutating func unusual() {
        guard input[index] == 0xEF else {
            index += 1
            return
        }
        let isNoncharacter = input[index + 1] == 0xBF && input[index + 2] >= 0xBE
        if !isNoncharacter { copy(index..<(index + 3)) }
        index += 3
    }

    /// Takes an ampersand with the reference it begins, if any.
    mutating func reference() {
        guard let reference = CharacterReference.read(input, at: index, inHTML: false) else {
            escape(UInt8(ascii: "&"))
            index += 1
            return
        }
        index += reference.length
        guard let scalar = reference.scalar else { return }
        if scalar.value < 0x40 { escape(UInt8(scalar.value)) } else { output.append(scalar) }
    }

    /// Writes an ASCII character below 100 as a reference by number, which the parser never drops.
    mutating func escape(_ byte: UInt8) {
        output.append(UInt8(ascii: "&"))
        output.append(UInt8(ascii: "#"))
        if byte >= 10 { output.append(UInt8(ascii: "0") + byte / 10) }
        output.append(UInt8(ascii: "0") + byte % 10)
        output.append(UInt8(ascii: ";"))
    }

    mutating func copy(_ range: Range<Int>) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: input[range]))
    }
}
