import Crypto
import OutcryModel
import OutcryStore
import Synchronization

/// The tokens with which reports are withdrawn: HMAC-SHA256 of a report's id under a key of the store, cut to 128 bits.
///
/// So none is stored, whoever sends a report again is given the same one, and who has none cannot make one.
struct WithdrawalTokens: Sendable {
    static let length = 16
    private let store: any ReportStore
    private let cached = Cache()

    init(store: any ReportStore) {
        self.store = store
    }

    /// The code that makes tokens, which may have to be read first.
    func code() async throws(StoreError) -> Code {
        if let known { return known }
        let code = Code(HMAC<SHA256>(key: SymmetricKey(data: try await store.secret(.withdrawal))))
        cached.value.withLock { $0 = code }
        return code
    }

    /// The same, where it has been read.
    var known: Code? { cached.value.withLock { $0 } }

    /// Whether a token is that of a report; how long that takes says nothing about how much of it is right.
    func isToken(_ token: String, of report: ReportID) async throws(StoreError) -> Bool {
        let own = Array(try await code().token(of: report).utf8)
        let given = Array(token.utf8)
        guard given.count == own.count else { return false }
        return zip(own, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// What makes tokens.
    struct Code: Sendable {
        /// Before its first byte: taking the key in costs as much as hashing what follows.
        private let code: HMAC<SHA256>

        init(_ code: HMAC<SHA256>) {
            self.code = code
        }

        /// The token of a report: 32 hexadecimal digits.
        func token(of report: ReportID) -> String {
            var code = code
            code.update(data: Array(report.description.utf8))
            let half = code.finalize().prefix(WithdrawalTokens.length)
            return String(unsafeUninitializedCapacity: 2 * WithdrawalTokens.length) { text in
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
    }

    private final class Cache: Sendable {
        let value = Mutex<Code?>(nil)
    }
}
