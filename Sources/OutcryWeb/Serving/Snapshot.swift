import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel

/// A document as it is now, with what a cache needs to know of it.
struct Snapshot {
    /// The bytes of the document.
    let bytes: [UInt8]
    /// Its media type.
    let type: String
    /// How long it may be kept, as `Cache-Control` says it.
    var caching: String
    /// When it was last changed, where that is known.
    var lastModified: Timestamp?
    /// The header fields of the request it depends on.
    var vary: String?
    /// Further header fields.
    var headers = HTTPFields()

    /// The answer to a GET or HEAD: the document with a strong entity tag, or 304 where the client has it
    /// (RFC 9110, section 13). One that is long enough is compressed where the client takes that; each coding has a tag of
    /// its own, as a strong tag stands for the very bytes.
    func response(to request: Request) -> Response {
        let isLong = bytes.count >= Gzip.least && Gzip.helps(type)
        let isCompressed = isLong && Gzip.isAccepted(request.headers[.acceptEncoding])
        let tag = isCompressed ? "\"\(Self.digest(of: bytes))-gzip\"" : Self.tag(of: bytes)
        var headers = headers
        headers[.eTag] = tag
        headers[.cacheControl] = caching
        headers[.lastModified] = lastModified.map(HTTPDate.text)
        let dependence = [vary, isLong ? "Accept-Encoding" : nil].compactMap { $0 }.joined(separator: ", ")
        if !dependence.isEmpty { headers[.vary] = dependence }
        headers[.contentType] = type
        var body = bytes
        if isCompressed, let packed = Gzip.compressed(bytes) {
            body = packed
            headers[.contentEncoding] = "gzip"
        }
        return Precondition.applied(
            of: request,
            to: Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))))
    }

    /// A strong entity tag: the first half of the SHA-256 of the bytes.
    static func tag(of bytes: [UInt8]) -> String {
        "\"\(digest(of: bytes))\""
    }

    /// The first 128 bits of the SHA-256 of some bytes, hexadecimal.
    static func digest(of bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
