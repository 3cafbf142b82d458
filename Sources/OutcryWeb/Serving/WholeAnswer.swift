import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// An answer that is whole in memory, whoever writes it: the router, or a handler of the connection.
struct WholeAnswer {
    let status: HTTPResponse.Status
    var fields: [(name: HTTPField.Name, value: String)]
    let body: [UInt8]

    /// The answer as the router gives it.
    var response: Response {
        var headers = HTTPFields()
        headers.reserveCapacity(fields.count + 8)
        for (name, value) in fields { headers.append(HTTPField(name: name, value: value)) }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// The answer as it goes over the wire (RFC 9112), with what every answer has besides its own fields.
    ///
    /// - Parameters:
    ///   - usual: fields as they go over the wire, each with the end of its line.
    ///   - isLast: whether the connection is closed behind it, which is told with a field more.
    ///   - allocator: where its memory comes from.
    func bytes(with usual: [UInt8], isLast: Bool, _ allocator: ByteBufferAllocator) -> ByteBuffer {
        let status = HTTPResponseStatus(statusCode: status.code)
        let own = fields.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
        var bytes = allocator.buffer(capacity: 80 + usual.count + own + body.count)
        bytes.writeStaticString("HTTP/1.1 ")
        bytes.writeString(String(status.code))
        bytes.writeStaticString(" ")
        bytes.writeString(status.reasonPhrase)
        bytes.writeStaticString("\r\n")
        bytes.writeBytes(usual)
        for (name, value) in fields {
            bytes.writeString(name.rawName)
            bytes.writeStaticString(": ")
            bytes.writeString(value)
            bytes.writeStaticString("\r\n")
        }
        if isLast { bytes.writeStaticString("Connection: close\r\n") }
        bytes.writeStaticString("Content-Length: ")
        bytes.writeString(String(body.count))
        bytes.writeStaticString("\r\n\r\n")
        bytes.writeBytes(body)
        return bytes
    }
}
