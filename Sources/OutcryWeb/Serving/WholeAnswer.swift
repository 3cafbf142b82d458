import HTTPTypes
import Hummingbird
import NIOCore

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
}
