import HTTPTypes
import NIOHTTP1

/// What of the head of a request matters to a report. A field that stands more than once has its values joined, as one
/// field would have them (RFC 9110, section 5.3).
struct ReportHead {
    private(set) var hosts: [String] = []
    private(set) var mediaType: String?
    private(set) var coding: String?
    private(set) var key: String?
    private(set) var proof: String?
    private(set) var userAgent: String?
    private(set) var forwarded: [String] = []
    private(set) var forwardedFor: [String] = []
    /// The length of the body, where it is told.
    private(set) var length: Int?
    /// Whether the client waits for leave to send the body.
    private(set) var expects = false

    /// The head as the decoder gives it: to make fields of the router's kind of it costs more than to read them here.
    init(_ headers: HTTPHeaders) {
        for (name, value) in headers {
            // Nearly all names are told apart by their length.
            switch name.utf8.count {
            case 4 where Self.reads(name, "host"): hosts.append(value)
            case 6 where Self.reads(name, "expect"): expects = true
            case 9 where Self.reads(name, "forwarded"): forwarded.append(value)
            case 10 where Self.reads(name, "user-agent"): Self.join(value, to: &userAgent)
            case 12 where Self.reads(name, "content-type"): Self.join(value, to: &mediaType)
            case 12 where Self.reads(name, "outcry-proof"): Self.join(value, to: &proof)
            case 14 where Self.reads(name, "content-length"): length = Int(value)
            case 15 where Self.reads(name, "idempotency-key"): Self.join(value, to: &key)
            case 15 where Self.reads(name, "x-forwarded-for"): forwardedFor.append(value)
            case 16 where Self.reads(name, "content-encoding"): Self.join(value, to: &coding)
            default: break
            }
        }
    }

    /// The head as the router has it.
    init(_ head: HTTPRequest) {
        let fields = head.headerFields
        hosts = (head.authority.map { [$0] } ?? []) + fields[values: .hostField]
        mediaType = fields[.contentType]
        coding = fields[.contentEncoding]
        key = fields[.idempotencyKey]
        proof = fields[.proof]
        userAgent = fields[.userAgent]
        forwarded = fields[values: .forwarded]
        forwardedFor = fields[values: .forwardedFor]
        length = fields[.contentLength].flatMap { Int($0) }
        expects = fields[.expect] != nil
    }

    private static func reads(_ name: String, _ lowercase: StaticString) -> Bool {
        name.utf8.elementsEqual(
            UnsafeBufferPointer(start: lowercase.utf8Start, count: lowercase.utf8CodeUnitCount)
        ) { byte, letter in
            // Of the bytes of a name only letters have another case, and the hyphen is none.
            byte == letter || (byte | 0x20 == letter && letter != UInt8(ascii: "-"))
        }
    }

    private static func join(_ value: String, to field: inout String?) {
        field = field.map { "\($0), \(value)" } ?? value
    }
}
