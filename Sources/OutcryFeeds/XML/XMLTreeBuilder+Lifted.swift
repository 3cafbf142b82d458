/// Text that has been taken out of the document before it was parsed.
extension XMLTreeBuilder {
    /// Takes the next pieces of text.
    mutating func appendLifted(_ count: Int, of lift: borrowing TextLift, in document: UnsafeBufferPointer<UInt8>) {
        for _ in 0..<count {
            guard lifted < lift.pieces.count else {
                needsRepair = true
                return
            }
            let piece = lift.pieces[lifted]
            lifted += 1
            guard beginText() else {
                // What is dropped from character data may make an end of it; where it says nothing it is not looked at.
                if !piece.isEmpty, document[Int(piece.lowerBound) - 1] == UInt8(ascii: "[") { needsRepair = true }
                continue
            }
            append(piece, in: document)
        }
    }

    private mutating func append(_ piece: Range<Int32>, in document: UnsafeBufferPointer<UInt8>) {
        guard let base = document.baseAddress else { return }
        let end = Int(piece.upperBound)
        var index = Int(piece.lowerBound)
        // In a section of character data references and brackets mean nothing.
        let isCharacterData = document[index - 1] == UInt8(ascii: "[")
        while index < end {
            let stop = min(end, ByteScan.endOfLiteral(in: document, from: index))
            put(base + index, stop - index)
            index = stop
            guard index < end else { return }
            let byte = document[index]
            switch byte {
            case UInt8(ascii: "&") where !isCharacterData: index += reference(in: document, at: index)
            case UInt8(ascii: ">") where !isCharacterData:
                if index >= Int(piece.lowerBound) + 2, document[index - 1] == UInt8(ascii: "]"),
                    document[index - 2] == UInt8(ascii: "]")
                {
                    needsRepair = true
                }
                put(base + index, 1)
                index += 1
            case UInt8(ascii: "\r"):
                // One line break, whatever it is made of.
                index += index + 1 < end && document[index + 1] == UInt8(ascii: "\n") ? 2 : 1
                put(UInt8(ascii: "\n"))
            case 0xEF where document[index + 1] == 0xBF && document[index + 2] >= 0xBE:
                // U+FFFE or U+FFFF.
                needsRepair = true
                return
            case 0..<0x20 where byte != UInt8(ascii: "\t"):
                needsRepair = true
                return
            default:
                put(byte)
                index += 1
            }
        }
    }

    /// Takes the character of the reference at an ampersand, and returns the length of the reference.
    private mutating func reference(in document: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        // Escaped HTML has little else than these.
        if index + 3 < document.count, document[index + 2] == UInt8(ascii: "t"),
            document[index + 3] == UInt8(ascii: ";")
        {
            if document[index + 1] == UInt8(ascii: "l") {
                put(UInt8(ascii: "<"))
                return 4
            }
            if document[index + 1] == UInt8(ascii: "g") {
                put(UInt8(ascii: ">"))
                return 4
            }
        }
        guard let reference = CharacterReference.read(document, at: index, inHTML: false), let scalar = reference.scalar
        else {
            needsRepair = true
            return 1
        }
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { put(unit) }
        return reference.length
    }
}
