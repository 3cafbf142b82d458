/// Counts what is UTF-8 and what is not in text that is not all of it.
struct MixedText {
    private var sequences = 0
    private var strays = 0

    init(_ slice: ArraySlice<UInt8>) {
        slice.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    index = UTF8Census.skipASCII(bytes, from: index)
                    continue
                }
                let length = UTF8Census.sequenceLength(bytes, at: index)
                if length == 0 { strays += 1 } else { sequences += 1 }
                index += max(length, 1)
            }
        }
    }

    /// Whether the rest are stray bytes in UTF-8. Some pairs of other encodings pass for UTF-8, so that where no label
    /// claims it much more must be.
    func isMostlyUTF8(isClaimed: Bool) -> Bool {
        sequences >= strays * (isClaimed ? 1 : 4)
    }
}
