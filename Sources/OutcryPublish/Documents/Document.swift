import Foundation

/// A JSON document: UTF-8, keys sorted, slashes as they are.
enum Document {
    /// The bytes of a value made of strings, numbers, arrays and objects.
    static func bytes(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // The documents hold no such number; with a strategy for it nothing is left that can fail.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        do {
            return Array(try encoder.encode(value))
        } catch {
            preconditionFailure("a document of plain values is always encoded: \(error)")
        }
    }

    /// A number to four decimals, or `nil` when it is none.
    static func number(_ value: Double?) -> Double? {
        guard let value, value.isFinite else { return nil }
        let scaled = (value * 10_000).rounded() / 10_000
        return scaled.isFinite ? scaled : value
    }
}
