import Foundation
import OutcryStore

/// A value as the JSON text in which it is stored: keys sorted, so that the same value is the same text.
enum Document {
    static func encode(_ value: some Encodable) throws(StoreError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .failed(reason: "\(type(of: value)) cannot be written as JSON: \(error)")
        }
    }

    static func decode<Value: Decodable>(_ text: String?) throws(StoreError) -> Value? {
        guard let text else { return nil }
        let values: [Value] = try decodeAll([text])
        return values.first
    }

    static func decodeAll<Value: Decodable>(_ texts: [String]) throws(StoreError) -> [Value] {
        let decoder = JSONDecoder()
        do {
            return try texts.map { try decoder.decode(Value.self, from: Data($0.utf8)) }
        } catch {
            throw .failed(reason: "a stored \(Value.self) cannot be read: \(error)")
        }
    }
}
