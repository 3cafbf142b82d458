import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryStore
import Synchronization

/// Lets administrators in by the token of `Authorization: Bearer` (RFC 6750), and keeps networks out for a while from
/// which too many wrong ones have come.
///
/// The token is in no log, problem or audit entry.
final class AdminGate: Sendable {
    /// How many wrong tokens may come from one network.
    static let wrongTokens = 10
    /// The time in which as many more may.
    static let window: Duration = .seconds(300)

    private let administration: Administration
    private let clients: ClientFinder
    private let now: @Sendable () -> Timestamp
    private let size: TokenBucket.Size
    private let secret = UInt64.random(in: .min ... .max)
    private let failures = Mutex(BucketTable(capacity: 1 << 12))

    init?(_ administration: Administration, clients: ClientFinder, now: @escaping @Sendable () -> Timestamp) {
        guard let limit = RateLimit(Self.wrongTokens, every: Self.window) else { return nil }
        self.administration = administration
        self.clients = clients
        self.now = now
        size = TokenBucket.Size(limit)
    }

    /// The grant of a request's token. Throws `Problem`: 401 without a token that is good, 429 with any from where too many
    /// wrong ones have come, 403 when it is not good for this.
    func admit(
        _ request: Request, _ context: WebContext, for scope: AdminScope
    ) async throws -> AdminGrant {
        // Without a token nothing is guessed, so this is told at any time.
        guard let field = request.headers[.authorization] else {
            throw Problem(.notAuthenticated, headers: [.wwwAuthenticate: Self.challenge(nil)])
        }
        let key = key(of: request, context)
        let now = now()
        // Asked before the token is looked at: nobody can go on guessing while refused.
        let wait = failures.withLock { $0.delay(key, 1, of: size, at: now.milliseconds * 1_000_000) }
        guard wait == 0 else {
            let seconds = max(1, RateLimitFields.seconds(wait))
            throw Problem(
                .tooManyRequests, "Too many wrong tokens have come from your network. Try again in \(seconds) s.",
                headers: [.retryAfter: String(seconds)])
        }
        guard let grant = try await grant(of: field) else {
            failures.withLock { _ = $0.take(key, 1, of: size, at: now.milliseconds * 1_000_000) }
            throw Problem(
                .notAuthenticated, "The token is not known here.",
                headers: [.wwwAuthenticate: Self.challenge("invalid_token")])
        }
        if let expires = grant.expires, expires <= now {
            throw Problem(
                .notAuthenticated, "The token ended at \(expires.rfc3339).",
                headers: [.wwwAuthenticate: Self.challenge("invalid_token")])
        }
        if let token = grant.token, try await administration.desk.isRevoked(token: token) {
            throw Problem(
                .notAuthenticated, "The token has been revoked.",
                headers: [.wwwAuthenticate: Self.challenge("invalid_token")])
        }
        guard grant.allows(scope) else {
            throw Problem(
                .scopeMissing, "The token has no scope “\(scope.rawValue)”, which this needs.",
                headers: [.wwwAuthenticate: Self.challenge("insufficient_scope") + ", scope=\"\(scope.rawValue)\""])
        }
        return grant
    }

    private func grant(of field: String) async throws(StoreError) -> AdminGrant? {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        let token = String(parts[1].drop { $0 == " " })
        if administration.token.matches(token) { return .ofOperator }
        return AdminTokens(key: try await administration.desk.tokenKey()).grant(of: token)
    }

    static func challenge(_ error: String?) -> String {
        "Bearer realm=\"outcry\"" + (error.map { ", error=\"\($0)\"" } ?? "")
    }

    private func key(of request: Request, _ context: WebContext) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(secret)
        hasher.combine(clients.address(of: request, context)?.network)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
