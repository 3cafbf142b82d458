import OutcryModel

/// Reads a `Retry-After` header field in both its forms (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// The instant asked for by a field received at `now`; `nil` when it is neither seconds nor a date.
    static func instant(_ field: String, receivedAt now: Timestamp) -> Timestamp? {
        let field = field.trimmed
        if !field.isEmpty, field.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            // A number too long to be read asks for more than will ever be granted.
            return now + .seconds(min(Int64(field) ?? .max, 366 * 86_400))
        }
        return HTTPDate.instant(field)
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
