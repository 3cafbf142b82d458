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
        let code = Code(KeyedHash(key: try await store.secret(.withdrawal)))
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
        private let keyed: KeyedHash

        init(_ keyed: KeyedHash) {
            self.keyed = keyed
        }

        /// The token of a report: 32 hexadecimal digits.
        func token(of report: ReportID) -> String {
            keyed.code(of: Array(report.description.utf8)).withUnsafeBytes { code in
                String(unsafeUninitializedCapacity: 2 * WithdrawalTokens.length) { text in
                    for (place, byte) in code.prefix(WithdrawalTokens.length).enumerated() {
                        text[2 * place] = Self.digit(byte >> 4)
                        text[2 * place + 1] = Self.digit(byte & 0xF)
                    }
                    return 2 * WithdrawalTokens.length
                }
            }
        }

        private static func digit(_ value: UInt8) -> UInt8 {
            value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
        }
    }

    private final class Cache: Sendable {
        let value = Mutex<Code?>(nil)
    }
}
