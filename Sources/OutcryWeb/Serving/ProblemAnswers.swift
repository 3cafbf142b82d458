import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import OutcryStore

/// Turns whatever was thrown into an answer: problem details for programs, a page for people, and never the inner
/// workings. The answer to HEAD loses its body here.
struct ProblemAnswers: RouterMiddleware {
    typealias Context = WebContext

    let site: WebSite
    private let failures = FailureLog()

    init(site: WebSite) {
        self.site = site
    }

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPParserError {
            // The server answers what is not HTTP itself, and closes the connection.
            throw error
        } catch {
            let problem = problem(for: error, of: request, context: context)
            let isData = RequestPath.isData(request.uri.path)
            response = isData ? problem.response(site: site.settings.site) : site.page(for: problem)
        }
        if request.method == .head { response = response.createHeadResponse() }
        return response
    }

    private func problem(for error: any Error, of request: Request, context: WebContext) -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let error as StoreError:
            failures.note(error, at: site.view.now(), in: context.logger)
            return Problem(error)
        case let error as HTTPError where error.status == .notFound:
            let isKnown: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .patch, .delete, .options]
            return isKnown.contains(request.method) ? Problem(.notFound) : Problem(.notImplemented)
        case let error as any HTTPResponseError where error.status.kind == .clientError:
            return Problem(.malformedRequest)
        case is ChannelError, is CancellationError:
            // The client has gone; nobody reads this.
            return Problem(.incompleteBody)
        default:
            context.logger.error("a request failed", metadata: ["error": "\(error)"])
            return Problem(.failed)
        }
    }
}
