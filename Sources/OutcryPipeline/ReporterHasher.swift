import Crypto
import OutcryModel
public import OutcryStore
import Synchronization

/// Turns an origin or an author into a hash that tells reporters apart within a day.
///
/// HMAC-SHA256 under a random key of the day, cut to 64 bits. The store destroys the keys of past days, and then
/// nobody can find out whether a given address or author was among the reporters.
public struct ReporterHasher: Sendable {
    private let store: any ReportStore
    private let cached = Cache()

    /// A hasher with the keys that `store` keeps.
    public init(store: any ReportStore) {
        self.store = store
    }

    func hash(_ origin: Origin, at time: Timestamp) async throws(StoreError) -> ReporterHash {
        ReporterHash(rawValue: try await hash(["origin", origin.prefix, origin.userAgent], at: time))
    }

    func network(of origin: Origin, at time: Timestamp) async throws(StoreError) -> NetworkHash {
        NetworkHash(rawValue: try await hash(["network", origin.prefix], at: time))
    }

    func hash(author: String, of source: Source.ID, at time: Timestamp) async throws(StoreError) -> ReporterHash {
        ReporterHash(rawValue: try await hash(["author", source.rawValue, author], at: time))
    }

    private func hash(_ parts: [String], at time: Timestamp) async throws(StoreError) -> UInt64 {
        var code = try await code(of: CivilDate.day(of: time))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        for part in parts {
            // The length goes first, so that no two lists of parts give the same bytes.
            let length = UInt32(truncatingIfNeeded: part.utf8.count)
            for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(length >> shift & 0xFF)) }
            bytes.append(contentsOf: part.utf8)
        }
        code.update(data: bytes)
        return code.finalize().withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
    }

    /// The code of a day before its first byte: taking the key in costs as much as hashing what follows.
    private func code(of day: Int) async throws(StoreError) -> HMAC<SHA256> {
        if let known = cached.value.withLock({ $0 }), known.day == day { return known.code }
        let code = HMAC<SHA256>(key: SymmetricKey(data: try await store.reporterKey(day: day)))
        cached.value.withLock { $0 = (day, code) }
        return code
    }

    private final class Cache: Sendable {
        let value = Mutex<(day: Int, code: HMAC<SHA256>)?>(nil)
    }
}

extension CivilDate {
    /// Days since the epoch of the day that holds an instant.
    static func day(of time: Timestamp) -> Int {
        Int((Double(time.seconds) / 86_400).rounded(.down))
    }
}
