import HTTPTypes
import Hummingbird
import OutcryModel
import Synchronization

/// Where every report has to pass before it is read: whoever sends more than their share is told when to come back.
///
/// Of an address only a hash of its network is kept, in memory, under a key that is new with every start.
final class ReportGate: Sendable {
    /// Who asks.
    let clients: ClientFinder

    private let settings: AbuseSettings
    private let mint: ChallengeMint
    private let challengeAddress: String
    private let policy: String?
    private let now: @Sendable () -> Timestamp
    private let secret = UInt64.random(in: .min ... .max)
    private let book: Mutex<AdmissionBook>

    /// A gate with the settings of a site, the key of its challenges and its clock.
    init(
        _ settings: AbuseSettings, site: String, challengeKey: [UInt8], now: @escaping @Sendable () -> Timestamp
    ) {
        self.settings = settings
        clients = ClientFinder(trusted: settings.trustedProxies)
        mint = ChallengeMint(key: challengeKey)
        challengeAddress = "\(site)/api/v1/challenge"
        policy = RateLimitFields.policy([
            ("network", settings.reportsPerNetwork), ("all", settings.reportsOverall),
        ])
        self.now = now
        book = Mutex(AdmissionBook(settings, challengesLast: ChallengeMint.lifetime))
    }

    /// Runs `body` if a request may report, and puts the limits on its answer, on a refusal as well. Throws what `body`
    /// throws, and `Problem` with 429 when there are too many.
    func admitting(
        _ request: Request, _ context: WebContext, _ body: (Admission) async throws -> Response
    ) async throws -> Response {
        let admission = try admit(request, context)
        do {
            var response = try await body(admission)
            admission.fields.mark(&response.headers)
            return response
        } catch var problem as Problem {
            admission.fields.mark(&problem.headers)
            throw problem
        }
    }

    /// Lets a request in that brings so many reports. Throws `Problem` with 429 when they are too many.
    func admit(_ request: Request, _ context: WebContext, count: Int = 1) throws(Problem) -> Admission {
        try admit(
            clients.address(of: request, context), proof: request.headers[.proof],
            key: request.headers[.idempotencyKey], count: count)
    }

    /// Lets so many reports in that come from an address with a proof of work, or without, under a key, or without.
    /// Throws `Problem` with 429 when they are too many.
    func admit(_ address: IPAddress?, proof: String?, key: String?, count: Int = 1) throws(Problem) -> Admission {
        let now = now()
        let (proof, fault) = self.proof(proof, of: key, at: now)
        let sender = self.key(of: address)
        let instant = Self.nanoseconds(now)
        let (decision, network, all) = book.withLock { book in
            let decision = book.decide(sender, count: count, proof: proof, at: instant)
            return (decision, book.standing(of: sender, at: instant), book.standingOfAll(at: instant))
        }
        let state =
            switch decision {
            case .allAreOver: all.map { RateLimitFields.state("all", left: $0.left, untilFull: $0.untilFull) }
            case .admitted, .networkIsOver:
                network.map { RateLimitFields.state("network", left: $0.left, untilFull: $0.untilFull) }
            }
        let fields = RateLimitFields(policy: policy, state: state)
        switch decision {
        case .admitted(let isHeld):
            return Admission(hold: isHeld ? .unproven : nil, proofFault: isHeld ? fault : nil, fields: fields)
        case .networkIsOver(let wait):
            throw refusal("Too many reports come from your network now.", wait, fields, isHelpedByProof: false)
        case .allAreOver(let wait):
            throw refusal(
                "More reports come in now than can be taken.", wait, fields, isHelpedByProof: settings.proof != .off)
        }
    }

    /// A challenge as hard as the present asks for.
    func challenge() -> Challenge {
        let now = now()
        return mint.challenge(most: hardness(at: now), at: now)
    }

    /// The words for a report that is held, and where a challenge is to be had if that would help.
    func explanation(_ hold: Hold, proofFault: Challenge.Fault?) -> (words: String, challenge: String?) {
        guard hold == .unproven else { return (hold.words, nil) }
        let fault = proofFault.map { " The proof that came with it is worth nothing: \($0.rawValue)." } ?? ""
        return (hold.words + fault, challengeAddress)
    }

    private func hardness(at now: Timestamp) -> Int {
        settings.easiestProof * book.withLock { $0.hardness(at: Self.nanoseconds(now)) }
    }

    private func refusal(
        _ words: String, _ wait: Int64, _ fields: RateLimitFields, isHelpedByProof: Bool
    ) -> Problem {
        let seconds = max(1, RateLimitFields.seconds(wait))
        var headers: HTTPFields = [.retryAfter: String(seconds)]
        fields.mark(&headers)
        var problem = Problem(
            .tooManyRequests, "\(words) Nothing was stored. Send the report again in \(seconds) s.", headers: headers)
        if isHelpedByProof { problem.challenge = challengeAddress }
        return problem
    }

    /// The proof of work of a request, where one is asked for and there is one.
    private func proof(
        _ field: String?, of key: String?, at now: Timestamp
    ) -> (AdmissionBook.Proof, Challenge.Fault?) {
        guard settings.proof != .off, let field,
            book.withLock({ $0.asksForProof(at: Self.nanoseconds(now)) })
        else { return (.none, nil) }
        do {
            let challenge = try mint.solved(field, most: hardness(at: now), at: now)
            let key = key.map { hash($0) }
            // What the book does not take for good has been used.
            return (.solved(challenge: challenge, key: key), .used)
        } catch {
            return (.none, error)
        }
    }

    /// A number for the network of an address, which tells nothing of it without the secret.
    private func key(of address: IPAddress?) -> UInt64 {
        hash(address?.network)
    }

    private func hash(_ value: some Hashable) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(secret)
        hasher.combine(value)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    private static func nanoseconds(_ instant: Timestamp) -> Int64 {
        instant.milliseconds * 1_000_000
    }
}

extension Hold {
    /// What its sender is told.
    var words: String {
        switch self {
        case .links: "It has a link in it, and counts once a moderator has looked at it."
        case .advert: "It reads like an advert, and counts once a moderator has looked at it."
        case .unproven:
            "More reports come in now than people send, and this one came without a proof of work: it is kept, and "
                + "counts once a moderator has looked at it."
        }
    }
}
