import HTTPTypes

/// The fields that tell a client its limits and what is left of them (draft-ietf-httpapi-ratelimit-headers-10).
struct RateLimitFields: Sendable {
    /// The limits there are.
    let policy: String?
    /// What is left of the one that is nearest.
    let state: String?

    /// Puts the fields into an answer.
    func mark(_ headers: inout HTTPFields) {
        if let policy { headers[.rateLimitPolicy] = policy }
        if let state { headers[.rateLimit] = state }
    }

    /// Adds the fields to those of an answer.
    func add(to fields: inout [(name: HTTPField.Name, value: String)]) {
        if let policy { fields.append((.rateLimitPolicy, policy)) }
        if let state { fields.append((.rateLimit, state)) }
    }

    /// The limits by their names, as a list of structured fields (RFC 9651); `nil` when there are none.
    static func policy(_ limits: [(name: String, limit: RateLimit?)]) -> String? {
        let items = limits.compactMap { name, limit in
            limit.map { "\"\(name)\";q=\($0.quota);w=\($0.window.components.seconds)" }
        }
        return items.isEmpty ? nil : items.joined(separator: ", ")
    }

    /// What is left of a limit, and in how many seconds all of it will be there again.
    static func state(_ name: String, left: Int, untilFull: Int64) -> String {
        "\"\(name)\";r=\(left);t=\(seconds(untilFull))"
    }

    /// Nanoseconds in whole seconds, rounded up.
    static func seconds(_ nanoseconds: Int64) -> Int64 {
        (nanoseconds + 999_999_999) / 1_000_000_000
    }
}

extension HTTPField.Name {
    /// The limits there are.
    static let rateLimitPolicy = literal("RateLimit-Policy")
    /// What is left of one.
    static let rateLimit = literal("RateLimit")
    /// A solved challenge.
    static let proof = literal("Outcry-Proof")
}
