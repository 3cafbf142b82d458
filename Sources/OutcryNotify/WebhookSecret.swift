import Crypto
import Foundation

/// The secret of a webhook: 32 random bytes, which its receiver is told as text.
enum WebhookSecret {
    /// A new key.
    static func key() -> [UInt8] {
        SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    }

    /// The form in which a receiver is told the key (Standard Webhooks 1.0, “Signature scheme”).
    static func text(_ key: [UInt8]) -> String {
        "whsec_" + Data(key).base64EncodedString()
    }
}
