import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import OutcryStore

/// Turns whatever was thrown into an answer: problem details for programs, a page for people, and never the inner
/// workings.
struct ProblemAnswers {
    let site: WebSite
    private let failures = FailureLog()

    init(site: WebSite) {
        self.site = site
    }

    /// The answer for what was thrown. Throws what the server answers itself, as it closes the connection then: what is
    /// not HTTP.
    func answer(for error: any Error, to request: Request, in context: WebContext) throws -> Response {
        if error is HTTPParserError { throw error }
        return answer(to: request, problem(for: error, of: request.method, context.logger))
    }

    /// The problem in the form of those who asked.
    private func answer(to request: Request, _ problem: Problem) -> Response {
        if Open311Errors.isPath(request.uri.path) { return Open311Errors.response(to: request, problem) }
        let isData = RequestPath.isData(request.uri.path)
        return isData ? problem.response(site: site.settings.site) : site.page(for: problem)
    }

    /// What was thrown while a request of a method was answered, as a refusal.
    func problem(for error: any Error, of method: HTTPRequest.Method, _ logger: Logger) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as StoreError:
            failures.note(error, at: site.view.now(), in: logger)
            return Problem(error)
        case let error as HTTPError where error.status == .notFound:
            let isKnown: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]
            return isKnown.contains(method) ? Problem(.notFound) : Problem(.notImplemented)
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            return Problem(.malformedRequest)
        case is ChannelError, is CancellationError:
            // The client has gone; nobody reads this.
            return Problem(.incompleteBody)
        default:
            logger.error("a request failed", metadata: ["error": "\(error)"])
            return Problem(.failed)
        }
    }
}
