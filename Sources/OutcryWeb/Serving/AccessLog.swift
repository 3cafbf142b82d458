import HTTPTypes
import Hummingbird
import Logging

/// Notes what was asked and how it was answered, and nothing of who asked: no address, no user agent, no words of a
/// query, and the pattern of a path in place of the path.
struct AccessLog: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let took = (ContinuousClock.now - start).components
        let microseconds = took.seconds * 1_000_000 + took.attoseconds / 1_000_000_000_000
        let isProbe = context.endpointPath?.hasPrefix("/health") ?? false
        context.logger.log(
            level: isProbe ? .debug : .info, "answered",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)", "microseconds": "\(microseconds)",
                "bytes": "\(response.body.contentLength ?? 0)",
            ])
        return response
    }
}
