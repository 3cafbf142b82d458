import Crypto

/// HMAC-SHA256 (RFC 2104) under one key, for what is hashed with every report.
///
/// The library's is generic over hash functions, and the way through that costs several times the hashing.
struct KeyedHash: Sendable {
    private static let blockLength = 64

    /// The hashes that have taken the key in, which costs as much as hashing what follows.
    private let (inner, outer): (SHA256, SHA256)

    init(key: [UInt8]) {
        let key = key.count > Self.blockLength ? Array(SHA256.hash(data: key)) : key
        let block = key + Array(repeating: 0, count: Self.blockLength - key.count)
        var (inner, outer) = (SHA256(), SHA256())
        inner.update(data: block.map { $0 ^ 0x36 })
        outer.update(data: block.map { $0 ^ 0x5C })
        (self.inner, self.outer) = (inner, outer)
    }

    /// The code of a message.
    func code(of message: [UInt8]) -> SHA256.Digest {
        var (inner, outer) = (inner, outer)
        message.withUnsafeBytes { inner.update(bufferPointer: $0) }
        inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
        return outer.finalize()
    }
}
