import OutcryRegions

extension FoldedText {
    /// Whether the byte at `index` ends a sentence.
    func endsSentence(at index: Int) -> Bool {
        switch bytes[index] {
        case 0x0A, 0x21, 0x3F: true
        case 0x2E: index + 1 < bytes.count && bytes[index + 1] == 0x20
        case 0xE3: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82
        default: false
        }
    }
}
