import HTTPTypes
import Hummingbird

/// What surrounds the answering of every request: the host is checked, whatever is thrown becomes an answer, which gets
/// its protective header fields and is noted.
///
/// It is one step and not four, as each step on the way to a route costs two changes of executor.
struct RequestFrame: RouterMiddleware {
    typealias Context = WebContext

    let headers: ProtectiveHeaders
    let problems: ProblemAnswers

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        do {
            try HostCheck.check(request)
            response = try await next(request, context)
        } catch {
            response = try problems.answer(for: error, to: request, in: context)
        }
        // The answer to HEAD loses its body here.
        if request.method == .head { response = response.createHeadResponse() }
        headers.protect(&response, to: request)
        AccessLog.note(response, to: request, since: start, in: context)
        return response
    }
}
