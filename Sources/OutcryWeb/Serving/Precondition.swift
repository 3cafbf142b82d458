import HTTPTypes
import Hummingbird
import OutcryModel

/// What a client says it has already: then it is told so in place of the document (RFC 9110, section 13).
enum Precondition {
    /// An answer as it is for a request: 304 instead of a document that the client has.
    static func applied(of request: Request, to answer: Response) -> Response {
        guard isStated(in: request), answer.status == .ok, isKnown(answer.headers, to: request.headers) else {
            return answer
        }
        var headers = answer.headers
        for name in [.contentType, .contentEncoding, .contentLength] as [HTTPField.Name] { headers[name] = nil }
        return Response(status: .notModified, headers: headers)
    }

    /// The request without it, to be answered with the whole document.
    static func dropped(from request: Request) -> Request {
        guard isStated(in: request) else { return request }
        var head = request.head
        head.headerFields[.ifNoneMatch] = nil
        head.headerFields[.ifModifiedSince] = nil
        return Request(head: head, body: request.body)
    }

    private static func isStated(in request: Request) -> Bool {
        request.headers.contains(.ifNoneMatch) || request.headers.contains(.ifModifiedSince)
    }

    /// By the tag; by the date only where no tag is told.
    private static func isKnown(_ answer: HTTPFields, to request: HTTPFields) -> Bool {
        if let known = request[.ifNoneMatch] {
            guard let tag = answer[.eTag] else { return false }
            return known.split(separator: ",").contains { candidate in
                var candidate = candidate.drop { $0 == " " }
                while candidate.last == " " { candidate.removeLast() }
                if candidate.hasPrefix("W/") { candidate = candidate.dropFirst(2) }
                return candidate == tag || candidate == "*"
            }
        }
        guard let modified = answer[.lastModified].flatMap(HTTPDate.read),
            let since = request[.ifModifiedSince].flatMap(HTTPDate.read)
        else { return false }
        return modified.seconds <= since.seconds
    }
}
