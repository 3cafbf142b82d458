import HTTPTypes
import Hummingbird
import NIOCore

/// Reads what a request carries, within its limits.
struct RequestReading: Sendable {
    /// The most bytes a body may have.
    let bodyCap: Int

    /// The whole body. Throws `Problem` when it is too large, compressed or not of the announced length.
    ///
    /// A body whose announced length is over the cap is refused without a byte of it being read.
    func body(of request: Request) async throws -> [UInt8] {
        try refuse(coding: request.headers[.contentEncoding])
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > bodyCap { throw tooLarge }
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: bodyCap)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        }
        // A connection that closes in the middle may look like the end of the body.
        guard announced == nil || announced == buffer.readableBytes else { throw Problem(.incompleteBody) }
        return Array(buffer.readableBytesView)
    }

    /// Throws `Problem` when the body comes in any coding.
    func refuse(coding: String?) throws(Problem) {
        if let coding, coding.lowercased() != "identity" {
            throw Problem(.encodedBody, headers: [.acceptEncoding: "identity"])
        }
    }

    /// Throws `Problem` unless the body is of a media type, whatever its parameters.
    func expect(_ type: String, of request: Request) throws(Problem) {
        try expect(type, in: request.headers[.contentType])
    }

    /// The same for the value of the field that tells it.
    func expect(_ type: String, in field: String?) throws(Problem) {
        if field == type { return }
        let sent = field.map { field in
            field.split(separator: ";", maxSplits: 1)[...].first.map { $0.filter { $0 != " " }.lowercased() } ?? ""
        }
        guard sent == type else {
            throw Problem(
                .wrongMediaType, "Send the report as \(type).", headers: [.acceptPost: type])
        }
    }

    /// The pairs of the query. Throws `Problem` when they are not UTF-8.
    func query(of request: Request) throws(Problem) -> FormFields {
        guard let fields = FormFields((request.uri.query ?? "").utf8) else { throw Problem(.notUTF8) }
        return fields
    }

    /// A segment of the path, decoded; empty when it is not UTF-8, which names nothing.
    func segment(_ name: String, _ context: WebContext) -> String {
        FormFields.decode((context.parameters.get(name) ?? "").utf8, plus: false) ?? ""
    }

    private var tooLarge: Problem {
        Problem(.tooLarge, "A request may have at most \(Figures.count(bodyCap)) bytes after its head.")
    }
}

extension HTTPField.Name {
    /// Which media types a resource takes (RFC 9110 leaves it to the Linked Data Platform, section 7.1).
    static let acceptPost = literal("Accept-Post")
    /// The signature of what a hub pushes (WebSub, section 7.1).
    static let hubSignature = literal("X-Hub-Signature")
    /// How a browser says where a request comes from (Fetch Metadata).
    static let fetchSite = literal("Sec-Fetch-Site")
    /// The host that is asked; the first such field is the authority of a request.
    static let hostField = literal("Host")
    /// The key under which a repetition is the same request.
    static let idempotencyKey = literal("Idempotency-Key")
    /// Who may put a page into a frame, for older browsers.
    static let frameOptions = literal("X-Frame-Options")
    /// What a page may use of the machine.
    static let permissionsPolicy = literal("Permissions-Policy")
    /// What of an address is told to the next site.
    static let referrerPolicy = literal("Referrer-Policy")
    /// Whether other windows may reach into this one.
    static let openerPolicy = literal("Cross-Origin-Opener-Policy")
    /// How many rows an answer had, known only behind it.
    static let outcryRows = literal("Outcry-Rows")
    /// Other addresses of the same or of what follows (RFC 8288).
    static let link = literal("Link")

    /// A field name that is known to be one.
    static func literal(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no field name") }
        return name
    }
}
