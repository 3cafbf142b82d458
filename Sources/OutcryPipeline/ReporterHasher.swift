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

    /// The code of the day that holds an instant, which may have to be read first.
    func code(at time: Timestamp) async throws(StoreError) -> Code {
        if let known = known(at: time) { return known }
        let day = CivilDate.day(of: time)
        let code = Code(KeyedHash(key: try await store.reporterKey(day: day)))
        cached.value.withLock { $0 = (day, code) }
        return code
    }

    /// The same, where it has been read.
    func known(at time: Timestamp) -> Code? {
        let day = CivilDate.day(of: time)
        return cached.value.withLock { $0?.day == day ? $0?.code : nil }
    }

    func hash(author: String, of source: Source.ID, at time: Timestamp) async throws(StoreError) -> ReporterHash {
        try await code(at: time).hash(author: author, of: source)
    }

    /// What hashes on one day.
    struct Code: Sendable {
        private let keyed: KeyedHash

        init(_ keyed: KeyedHash) {
            self.keyed = keyed
        }

        func hash(_ origin: Origin) -> ReporterHash {
            ReporterHash(rawValue: hash(["origin", origin.prefix, origin.userAgent]))
        }

        func network(of origin: Origin) -> NetworkHash {
            NetworkHash(rawValue: hash(["network", origin.prefix]))
        }

        func hash(author: String, of source: Source.ID) -> ReporterHash {
            ReporterHash(rawValue: hash(["author", source.rawValue, author]))
        }

        private func hash(_ parts: [String]) -> UInt64 {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(256)
            for part in parts {
                // The length goes first, so that no two lists of parts give the same bytes.
                let length = UInt32(truncatingIfNeeded: part.utf8.count)
                for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(length >> shift & 0xFF)) }
                bytes.append(contentsOf: part.utf8)
            }
            return keyed.code(of: bytes).withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
        }
    }

    private final class Cache: Sendable {
        let value = Mutex<(day: Int, code: Code)?>(nil)
    }
}

extension CivilDate {
    /// Days since the epoch of the day that holds an instant.
    static func day(of time: Timestamp) -> Int {
        Int((Double(time.seconds) / 86_400).rounded(.down))
    }
}
