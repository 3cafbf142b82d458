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
        try await hash(["origin", origin.prefix, origin.userAgent], at: time)
    }

    func hash(author: String, of source: Source.ID, at time: Timestamp) async throws(StoreError) -> ReporterHash {
        try await hash(["author", source.rawValue, author], at: time)
    }

    private func hash(_ parts: [String], at time: Timestamp) async throws(StoreError) -> ReporterHash {
        let day = CivilDate.day(of: time)
        let key: [UInt8]
        if let known = cached.value.withLock({ $0 }), known.day == day {
            key = known.key
        } else {
            key = try await store.reporterKey(day: day)
            cached.value.withLock { $0 = (day, key) }
        }
        var code = HMAC<SHA256>(key: SymmetricKey(data: key))
        for part in parts {
            // The length goes first, so that no two lists of parts give the same bytes.
            withUnsafeBytes(of: UInt32(part.utf8.count).littleEndian) { code.update(data: $0) }
            code.update(data: Array(part.utf8))
        }
        return ReporterHash(rawValue: code.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    private final class Cache: Sendable {
        let value = Mutex<(day: Int, key: [UInt8])?>(nil)
    }
}

extension CivilDate {
    /// Days since the epoch of the day that holds an instant.
    static func day(of time: Timestamp) -> Int {
        Int((Double(time.seconds) / 86_400).rounded(.down))
    }
}
