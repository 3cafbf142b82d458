import Foundation
import OutcryClassify

/// One number for the verdicts on many messages, by which two machines can be compared: FNV-1a, 64 bits, over the answers
/// as `outcry classify` writes them, with sorted keys, each with a line feed. It finds differences; it is no seal.
struct VerdictDigest {
    private var bits: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The digest of the verdicts on texts, in their order.
    init(of texts: [String], by classifier: Classifier) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (number, text) in texts.enumerated() {
            add(try encoder.encode(classifier.answer(WireRequest(id: "\(number)", text: text))))
            add([0x0A])
        }
    }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// The first thirteen hexadecimal digits.
    var hexadecimal: String {
        let digits = String(bits >> 12, radix: 16)
        return String(repeating: "0", count: 13 - digits.count) + digits
    }

    /// The same as a number, which a figure holds exactly.
    var number: Double { Double(bits >> 12) }
}
