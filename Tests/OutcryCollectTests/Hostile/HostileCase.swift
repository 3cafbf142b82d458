import Testing

@testable import OutcryCollect

/// One way of misbehaving, and what must come of it.
struct HostileCase: CustomTestStringConvertible, Sendable {
    /// What must come of it.
    enum Outcome: Sendable {
        /// It is read all the same, and gives so many entries.
        case reads(Int)
        /// The health of the source says why not, in words that hold these.
        case fails(String)
        /// The server has gone on until it was left alone.
        case isLeft
    }

    let name: String
    let outcome: Outcome
    /// The most bytes of a feed.
    var bodyCap = 15 << 20
    let conduct: HostileServer.Conduct

    init(
        _ name: String, _ outcome: Outcome, bodyCap: Int = 15 << 20, _ conduct: @escaping HostileServer.Conduct
    ) {
        self.name = name
        self.outcome = outcome
        self.bodyCap = bodyCap
        self.conduct = conduct
    }

    /// A case in which a proper answer holds something improper.
    init(
        _ name: String, _ outcome: Outcome, status: String = "200 OK", fields: [String] = [], body: String = ""
    ) {
        self.init(name, outcome, status: status, fields: fields, bytes: Array(body.utf8))
    }

    init(
        _ name: String, _ outcome: Outcome, status: String = "200 OK", fields: [String] = [], bytes: [UInt8]
    ) {
        self.init(name, outcome) { _, line in try await line.answer(status, fields, body: bytes) }
    }

    var testDescription: String { name }

    /// How long the server may take: not long where it never ends, long enough elsewhere.
    var timeout: Duration {
        isTimed ? .seconds(1) : .seconds(20)
    }

    /// Whether real time decides what comes of it. On a busy machine that may hit the other source as well.
    var isTimed: Bool {
        if case .isLeft = outcome { true } else { false }
    }

    /// What the health of the source must say.
    var words: String? {
        switch outcome {
        case .reads: nil
        case .fails(let words): words
        case .isLeft: "did not give a whole answer within 1 s"
        }
    }

    static let feed = FeedSample.rss(["a", "b"])
    static let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"
}
