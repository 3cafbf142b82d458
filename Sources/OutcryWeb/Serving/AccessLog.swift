import HTTPTypes
import Hummingbird
import Logging

/// Notes what was asked and how it was answered, and nothing of who asked: no address, no user agent, no words of a
/// query, and the pattern of a path in place of the path.
enum AccessLog {
    /// Notes an answer to a request that came at `start`.
    static func note(
        _ response: Response, to request: Request, since start: ContinuousClock.Instant, in context: WebContext
    ) {
        note(
            response.status, bytes: response.body.contentLength ?? 0, to: request.method, context.endpointPath,
            since: start, in: context.logger)
    }

    /// The same by its parts.
    static func note(
        _ status: HTTPResponse.Status, bytes: Int, to method: HTTPRequest.Method, _ route: String?,
        since start: ContinuousClock.Instant, in logger: Logger
    ) {
        let isProbe = route?.hasPrefix("/health") ?? false
        let level: Logger.Level = isProbe ? .debug : .info
        guard logger.logLevel <= level else { return }
        let took = (ContinuousClock.now - start).components
        let microseconds = took.seconds * 1_000_000 + took.attoseconds / 1_000_000_000_000
        logger.log(
            level: level, "answered",
            metadata: [
                "method": "\(method.rawValue)", "route": "\(route ?? "none")", "status": "\(status.code)",
                "microseconds": "\(microseconds)", "bytes": "\(bytes)",
            ])
    }
}
