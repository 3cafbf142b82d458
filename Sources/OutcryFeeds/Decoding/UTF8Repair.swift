/// Makes almost-UTF-8 valid: what is valid stays, every other byte is read as Windows-1252.
enum UTF8Repair {
    static func repair(_ slice: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(slice.count + slice.count / 8)
        slice.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let length = UTF8Census.sequenceLength(bytes, at: index)
                if length == 0 {
                    output.append(Windows1252.scalar(bytes[index]))
                    index += 1
                } else {
                    output.append(contentsOf: bytes[index..<(index + length)])
                    index += length
                }
            }
        }
        return output
    }
}
