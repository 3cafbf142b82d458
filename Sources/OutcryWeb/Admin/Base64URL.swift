import Foundation

/// Bytes as text that is safe in addresses and header fields: base64url without padding (RFC 4648, section 5).
enum Base64URL {
    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// The bytes of a text; `nil` for one that is not the text of any bytes, or not the only one of them.
    static func bytes(_ text: Substring) -> [UInt8]? {
        let padded =
            text.replacing("-", with: "+").replacing("_", with: "/")
            + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: String(padded)), self.text(Array(data)) == text else { return nil }
        return Array(data)
    }
}
