import Foundation

/// Numbers as they lie in memory, least significant byte first: a state has millions, and writing each as text would take
/// ten times as long.
struct PackedNumbers<Number: BitwiseCopyable & Sendable>: Codable {
    let numbers: [Number]

    init(_ numbers: [Number]) {
        self.numbers = numbers
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let bytes = try container.decode(Data.self)
        let size = MemoryLayout<Number>.stride
        guard bytes.count % size == 0 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "the numbers are cut off")
        }
        numbers = [Number](unsafeUninitializedCapacity: bytes.count / size) { buffer, count in
            count = bytes.copyBytes(to: UnsafeMutableRawBufferPointer(buffer)) / size
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(numbers.withUnsafeBytes { Data($0) })
    }
}

extension KeyedDecodingContainer {
    /// The numbers under a key.
    func unpack<Number: BitwiseCopyable & Sendable>(_ type: Number.Type, _ key: Key) throws -> [Number] {
        try decode(PackedNumbers<Number>.self, forKey: key).numbers
    }

    /// That what was read is damaged.
    func damaged(_ key: Key, _ reason: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: reason)
    }
}
