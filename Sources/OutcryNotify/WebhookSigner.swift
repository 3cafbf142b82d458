import Crypto
import Foundation
import OutcryModel

/// Signs what is sent (Standard Webhooks 1.0): an HMAC-SHA256 of the id, the instant and the bytes of the body, with each
/// key.
enum WebhookSigner {
    /// The header fields of a message. The instant is that of the attempt, in seconds.
    static func fields(
        id: String, at now: Timestamp, body: [UInt8], keys: [[UInt8]]
    ) -> [(name: String, value: String)] {
        let seconds = String(now.seconds)
        let signed = Array("\(id).\(seconds).".utf8) + body
        let signatures = keys.map { key in
            let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: key))
            return "v1," + Data(code).base64EncodedString()
        }
        return [
            ("webhook-id", id), ("webhook-timestamp", seconds),
            ("webhook-signature", signatures.joined(separator: " ")),
        ]
    }

    /// The id of what is sent by a webhook about a place: the same whenever it is sent, and another for anything else.
    static func id(_ parts: String...) -> String {
        let digest = SHA256.hash(data: Array(parts.joined(separator: "\n").utf8))
        return "msg_" + digest.prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
