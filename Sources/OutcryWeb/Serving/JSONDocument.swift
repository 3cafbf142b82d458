import Foundation

/// JSON as this room writes it: members in order of their names, slashes as they are.
enum JSONDocument {
    /// The UTF-8 bytes of a value.
    static func bytes(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(value))
        } catch {
            // The documents hold strings, whole numbers and lists; only a number that is none cannot be encoded.
            preconditionFailure("\(type(of: value)) cannot be written as JSON: \(error)")
        }
    }
}
