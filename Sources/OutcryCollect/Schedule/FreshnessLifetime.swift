import NIOHTTP1
import OutcryModel

/// How long an answer stays fresh by its own account (RFC 9111, section 4.2.1).
enum FreshnessLifetime {
    /// What is left of the lifetime at `now`: from `max-age` and `Age`, or else from `Expires`; `nil` when the answer
    /// says nothing about it or is not to be kept at all.
    static func left(in headers: HTTPHeaders, at now: Timestamp) -> Duration? {
        let directives = headers[canonicalForm: "Cache-Control"].map { $0.lowercased() }
        guard !directives.contains(where: { $0.hasPrefix("no-cache") || $0.hasPrefix("no-store") }) else { return nil }
        if let maximum = directives.lazy.compactMap(maximumAge).first {
            let age = headers.first(name: "Age").flatMap { Int64($0.trimmed) } ?? 0
            return .seconds(max(0, maximum - min(max(0, age), maximum)))
        }
        guard let expires = headers.first(name: "Expires").flatMap({ HTTPDate.instant($0) }) else { return nil }
        return max(.zero, expires - now)
    }

    private static func maximumAge(_ directive: String) -> Int64? {
        guard directive.hasPrefix("max-age=") else { return nil }
        return Int64(directive.dropFirst("max-age=".count).filter { $0 != "\"" }.trimmed)
    }
}
