import HTTPTypes
import Hummingbird
import NIOCore

/// Refusals as Open311 has them: a list of codes and descriptions for people.
enum Open311Errors {
    /// Whether what is asked for is one of Open311.
    static func isPath(_ path: String) -> Bool {
        path == "/open311" || path.hasPrefix("/open311/")
    }

    /// The answer to a request that is refused.
    static func response(to request: Request, _ problem: Problem) -> Response {
        let status = status(of: problem.kind.status)
        let descriptions = problem.errors.isEmpty ? [problem.detail] : problem.errors.map(\.detail)
        let errors = Open311Value.list(
            of: "error",
            descriptions.map { .fields([("code", .number(status.code)), ("description", .text($0))]) })
        let format = Open311Format.of(request)
        var headers = problem.headers
        headers[.contentType] = format.mediaType
        headers[.cacheControl] = "no-store"
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: format.bytes(errors, root: "errors"))))
    }

    /// The status: 400 for what the client can mend by asking otherwise, as the specification wants it; what has its
    /// own meaning in HTTP keeps it.
    private static func status(of status: HTTPResponse.Status) -> HTTPResponse.Status {
        switch status {
        case .unprocessableContent, .unsupportedMediaType: .badRequest
        default: status
        }
    }
}
