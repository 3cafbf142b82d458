import HTTPTypes
import Hummingbird
import OutcryModel
import Synchronization

/// Keeps one network from reading more than its share.
struct ReadLimit: RouterMiddleware {
    typealias Context = WebContext

    private let clients: ClientFinder
    private let size: TokenBucket.Size
    private let policy: String?
    private let now: @Sendable () -> Timestamp
    private let state = State()

    private final class State: Sendable {
        let secret = UInt64.random(in: .min ... .max)
        let buckets = Mutex(BucketTable())
    }

    /// A limit for each network, with the clock it goes by.
    init(_ limit: RateLimit, clients: ClientFinder, now: @escaping @Sendable () -> Timestamp) {
        self.clients = clients
        self.now = now
        size = TokenBucket.Size(limit)
        policy = RateLimitFields.policy([("reads", limit)])
    }

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        // Whoever looks after the machine may always ask how it is.
        guard [.get, .head].contains(request.method), !request.uri.path.hasPrefix("/health") else {
            return try await next(request, context)
        }
        let (wait, fields) = take(of: clients.address(of: request, context))
        if wait > 0 {
            let seconds = max(1, RateLimitFields.seconds(wait))
            var headers: HTTPFields = [.retryAfter: String(seconds)]
            fields.mark(&headers)
            throw Problem(
                .tooManyRequests, "Your network reads too much at once. Ask again in \(seconds) s.", headers: headers)
        }
        var response = try await next(request, context)
        fields.mark(&response.headers)
        return response
    }

    private func take(of address: IPAddress?) -> (wait: Int64, RateLimitFields) {
        var hasher = Hasher()
        hasher.combine(state.secret)
        hasher.combine(address?.network)
        let key = UInt64(bitPattern: Int64(hasher.finalize()))
        let now = now().milliseconds * 1_000_000
        return state.buckets.withLock { buckets in
            let wait = buckets.delay(key, 1, of: size, at: now)
            if wait == 0 { buckets.take(key, 1, of: size, at: now) }
            let untilFull = buckets.untilFull(key, of: size, at: now)
            let left = size.left(fullAt: now + untilFull, at: now)
            let state = RateLimitFields.state("reads", left: left, untilFull: untilFull)
            return (wait, RateLimitFields(policy: policy, state: state))
        }
    }
}
