import HTTPTypes
import Hummingbird
import NIOCore

/// Writes an answer in the gzip coding while it is made.
struct GzipWriter: ResponseBodyWriter {
    private var writer: any ResponseBodyWriter
    private let stream: GzipStream

    init(_ stream: GzipStream, to writer: any ResponseBodyWriter) {
        self.stream = stream
        self.writer = writer
    }

    @concurrent mutating func write(_ buffer: ByteBuffer) async throws {
        let ready = stream.packed(buffer)
        if ready.readableBytes > 0 { try await writer.write(ready) }
    }

    @concurrent consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await writer.write(stream.finished())
        try await writer.finish(trailingHeaders)
    }
}

extension Response {
    /// The answer in the gzip coding where the client takes that; it goes out as it is made, whatever its length.
    func streamed(to request: Request) -> Response {
        var answer = self
        let dependence = [headers[.vary], "Accept-Encoding"].compactMap { $0 }.joined(separator: ", ")
        answer.headers[.vary] = dependence
        guard Gzip.isAccepted(request.headers[.acceptEncoding]) else { return answer }
        answer.headers[.contentEncoding] = "gzip"
        let body = body
        answer.body = ResponseBody { writer in
            guard let stream = GzipStream() else { throw GzipFailure() }
            try await body.write(GzipWriter(stream, to: writer))
        }
        return answer
    }
}

/// There is no memory to compress an answer whose head has gone out already.
struct GzipFailure: Error {}
