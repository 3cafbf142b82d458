/// Decides what becomes of each part of a request and of its answer. Pure: the channel handler acts on it.
///
/// A request with more bytes than the cap is answered first, while nothing more is read from it; then the sending side
/// is closed and a little of the rest is read and dropped, because a socket closed with unread bytes resets the
/// connection and may take the answer with it.
struct RequestGuardState {
    /// What to do with something that came in.
    enum Inbound: Equatable {
        /// Hand it to the application.
        case forward
        /// Drop it.
        case discard
        /// Drop it and close the connection.
        case close
    }

    private enum Reading {
        case nothing
        case body(received: Int)
        case excess
    }

    private let usualCap: Int
    private var cap: Int
    private let lingerCap: Int
    private var reading = Reading.nothing
    private var unanswered = 0
    private var mustClose = false
    private var lingered: Int?

    /// A guard for bodies of at most `cap` bytes that drops at most `lingerCap` bytes after a refusal.
    init(cap: Int, lingerCap: Int) {
        usualCap = cap
        self.cap = cap
        self.lingerCap = lingerCap
    }

    /// Whether a request has begun and not ended.
    var isReading: Bool {
        if case .nothing = reading { false } else { true }
    }

    /// Whether an answer is still to be given.
    var isAnswering: Bool { unanswered > 0 }

    /// Whether nothing more is to be read from the socket until the answer has been written.
    var holdsReads: Bool {
        if case .excess = reading { unanswered > 0 } else { false }
    }

    /// Whether the answer now being written is the last on this connection.
    var isLastAnswer: Bool { mustClose && unanswered == 1 }

    /// A request's head has come, with the length it announces, if any, and with a cap of its own where it has one.
    mutating func head(length: Int?, cap ownCap: Int? = nil) -> Inbound {
        if mustClose { return .discard }
        unanswered += 1
        cap = ownCap ?? usualCap
        reading = .body(received: 0)
        if let length, length > cap { refuse() }
        return .forward
    }

    /// Some bytes of a body have come.
    mutating func body(bytes: Int) -> Inbound {
        switch reading {
        case .nothing:
            return .discard
        case .body(let received) where received + bytes <= cap:
            reading = .body(received: received + bytes)
            return .forward
        case .body:
            // The application is shown the bytes that are too many, so that it can say so.
            refuse()
            return .forward
        case .excess:
            guard let dropped = lingered else { return .discard }
            lingered = dropped + bytes
            return dropped + bytes > lingerCap ? .close : .discard
        }
    }

    /// A request has come to its end.
    mutating func end() -> Inbound {
        defer { reading = .nothing }
        guard case .nothing = reading else { return lingered == nil ? .forward : .close }
        return .discard
    }

    /// An answer has been written to its end; `true` means to close the sending side and to linger.
    mutating func answered() -> Bool {
        unanswered -= 1
        guard mustClose, unanswered == 0 else { return false }
        lingered = 0
        return true
    }

    private mutating func refuse() {
        reading = .excess
        mustClose = true
    }
}
