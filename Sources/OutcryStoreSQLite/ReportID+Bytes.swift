import Foundation
import OutcryModel

extension ReportID {
    /// The sixteen bytes of the id, which order as the ids do.
    var bytes: Data {
        var data = Data(capacity: 16)
        var high: UInt8?
        for byte in description.utf8 where byte != UInt8(ascii: "-") {
            let digit = byte < UInt8(ascii: "a") ? byte - UInt8(ascii: "0") : byte - UInt8(ascii: "a") + 10
            if let first = high {
                data.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return data
    }

    /// Reads the sixteen bytes back; `nil` unless they are a UUID of version 7.
    init?(bytes: Data) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { text.append(UInt8(ascii: "-")) }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0xF)])
        }
        self.init(String(decoding: text, as: UTF8.self))
    }
}
