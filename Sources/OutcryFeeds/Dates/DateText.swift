/// Prepares the text of a date that has other characters than ASCII: digits of other scripts, wide punctuation, and
/// spaces and marks that cannot be seen become what they stand for.
enum DateText {
    static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x0660...0x0669: output.append(digit(scalar, from: 0x0660))
            case 0x06F0...0x06F9: output.append(digit(scalar, from: 0x06F0))
            case 0x0966...0x096F: output.append(digit(scalar, from: 0x0966))
            case 0xFF10...0xFF19: output.append(digit(scalar, from: 0xFF10))
            case 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0xB7, 0x2022: output.append(UInt8(ascii: " "))
            // Marks without width, and the ordinal marks of `1º`.
            case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0xAA, 0xBA: break
            case 0xFF0C, 0x3001, 0x060C: output.append(UInt8(ascii: ","))
            case 0xFF0E, 0x3002, 0x0970: output.append(UInt8(ascii: "."))
            case 0xFF1A: output.append(UInt8(ascii: ":"))
            case 0xFF0F: output.append(UInt8(ascii: "/"))
            case 0xFF08: output.append(UInt8(ascii: "("))
            case 0xFF09: output.append(UInt8(ascii: ")"))
            case 0x2010...0x2015, 0x2212, 0xFF0D: output.append(UInt8(ascii: "-"))
            default: output.append(scalar)
            }
        }
        return output
    }

    private static func digit(_ scalar: Unicode.Scalar, from zero: UInt32) -> UInt8 {
        UInt8(ascii: "0") + UInt8(scalar.value - zero)
    }
}
