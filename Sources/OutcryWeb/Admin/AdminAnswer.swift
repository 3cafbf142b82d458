import HTTPTypes
import Hummingbird
import NIOCore

/// What administrators are answered: JSON that no cache may keep.
enum AdminAnswer {
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = HTTPFields()
    ) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        headers[.cacheControl] = "no-store"
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSONDocument.bytes(value))))
    }
}
