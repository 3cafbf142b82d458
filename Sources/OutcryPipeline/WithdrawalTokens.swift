import Crypto
import OutcryModel
import OutcryStore
import Synchronization

/// The tokens with which reports are withdrawn: HMAC-SHA256 of a report's id under a key of the store, cut to 128 bits.
///
/// So none is stored, whoever sends a report again is given the same one, and who has none cannot make one.
struct WithdrawalTokens: Sendable {
    private static let length = 16
    private let store: any ReportStore
    private let cached = Cache()

    init(store: any ReportStore) {
        self.store = store
    }

    /// The token of a report: 32 hexadecimal digits.
    func token(of report: ReportID) async throws(StoreError) -> String {
        var code = try await code()
        code.update(data: Array(report.description.utf8))
        let half = code.finalize().prefix(Self.length)
        return String(unsafeUninitializedCapacity: 2 * Self.length) { text in
            var place = 0
            for byte in half {
                for digit in [byte >> 4, byte & 0xF] {
                    text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                    place += 1
                }
            }
            return place
        }
    }

    /// Whether a token is that of a report; how long that takes says nothing about how much of it is right.
    func isToken(_ token: String, of report: ReportID) async throws(StoreError) -> Bool {
        let own = Array(try await self.token(of: report).utf8)
        let given = Array(token.utf8)
        guard given.count == own.count else { return false }
        return zip(own, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The code before its first byte: taking the key in costs as much as hashing what follows.
    private func code() async throws(StoreError) -> HMAC<SHA256> {
        if let known = cached.value.withLock({ $0 }) { return known }
        let code = HMAC<SHA256>(key: SymmetricKey(data: try await store.secret(.withdrawal)))
        cached.value.withLock { $0 = code }
        return code
    }

    private final class Cache: Sendable {
        let value = Mutex<HMAC<SHA256>?>(nil)
    }
}
