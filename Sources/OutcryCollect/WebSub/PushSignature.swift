import Crypto

/// Checks the signature of a push: `X-Hub-Signature: method=signature`, an HMAC of the body in hexadecimal (WebSub,
/// section 7.1).
enum PushSignature {
    /// Whether `field` is the signature of `body` under `secret`, by one of the methods of the Recommendation. Takes the
    /// same time wherever a wrong one differs.
    static func isValid(_ field: String?, of body: [UInt8], secret: String) -> Bool {
        guard let field, let equals = field.firstIndex(of: "="),
            let code = bytes(ofHex: field[field.index(after: equals)...].trimmed)
        else { return false }
        let key = SymmetricKey(data: Array(secret.utf8))
        return switch field[..<equals].trimmed.lowercased() {
        case "sha1": HMAC<Insecure.SHA1>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha256": HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha384": HMAC<SHA384>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha512": HMAC<SHA512>.isValidAuthenticationCode(code, authenticating: body, using: key)
        default: false
        }
    }

    private static func bytes(ofHex text: String) -> [UInt8]? {
        let digits = text.utf8.map { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
            default: nil
            }
        }
        guard digits.count.isMultiple(of: 2), digits.count <= 128 else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
