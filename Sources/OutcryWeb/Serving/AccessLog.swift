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
        let isProbe = context.endpointPath?.hasPrefix("/health") ?? false
        let level: Logger.Level = isProbe ? .debug : .info
        guard context.logger.logLevel <= level else { return }
        let took = (ContinuousClock.now - start).components
        let microseconds = took.seconds * 1_000_000 + took.attoseconds / 1_000_000_000_000
        context.logger.log(
            level: level, "answered",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)", "microseconds": "\(microseconds)",
                "bytes": "\(response.body.contentLength ?? 0)",
            ])
    }
}
