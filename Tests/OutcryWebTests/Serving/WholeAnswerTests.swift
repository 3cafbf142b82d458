import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import OutcryWeb

struct WholeAnswerTests {
    @Test(arguments: [HTTPResponse.Status.accepted, .badRequest, .serviceUnavailable], [false, true])
    func `its bytes are those that the encoder makes of its parts`(status: HTTPResponse.Status, isLast: Bool) throws {
        let answer = WholeAnswer(
            status: status, fields: [(.contentType, "application/json"), (.retryAfter, "5")], body: Array("{}".utf8))
        var headers: HTTPHeaders = ["X-Content-Type-Options": "nosniff"]
        headers.add(name: "Content-Type", value: "application/json")
        headers.add(name: "Retry-After", value: "5")
        if isLast { headers.add(name: "Connection", value: "close") }
        headers.add(name: "Content-Length", value: "2")
        let channel = EmbeddedChannel(handler: HTTPResponseEncoder())
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: status.code), headers: headers)
        try channel.writeOutbound(HTTPServerResponsePart.head(head))
        try channel.writeOutbound(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: "{}"))))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
        var encoded = ""
        while let part = try channel.readOutbound(as: ByteBuffer.self) { encoded += String(buffer: part) }
        let usual = Array("X-Content-Type-Options: nosniff\r\n".utf8)
        #expect(String(buffer: answer.bytes(with: usual, isLast: isLast, channel.allocator)) == encoded)
    }
}
