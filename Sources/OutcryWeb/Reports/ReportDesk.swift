import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import OutcryModel
import OutcryStore
import Synchronization

/// Takes reports in for the lanes of all connections, and answers them as the router would.
final class ReportDesk: Sendable {
    private let endpoint: ReportEndpoint
    private let problems: ProblemAnswers
    private let logger: Logger
    /// What every answer has besides its own fields, as it goes over the wire.
    let usualFields: [UInt8]
    private let date = DateField()
    private let rounds = Mutex<[ObjectIdentifier: AnswerRound]>([:])

    init(site: WebSite, headers: ProtectiveHeaders, problems: ProblemAnswers, logger: Logger) {
        endpoint = ReportEndpoint(site: site)
        self.problems = problems
        self.logger = logger
        let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: ReportEndpoint.path)
        var response = Response(status: .accepted)
        headers.protect(&response, to: Request(head: head, body: RequestBody(buffer: ByteBuffer())))
        usualFields = response.headers.filter { $0.name != .contentLength }
            .flatMap { field in Array("\(field.name.rawName): \(field.value)\r\n".utf8) }
    }

    /// The head of a request, where it comes as most reports do: to this path, on a connection that stays, with a body
    /// of a length that is told and may be read.
    func usual(_ head: HTTPRequestHead) -> ReportHead? {
        guard head.method == .POST, head.uri == ReportEndpoint.path, head.isKeepAlive else { return nil }
        let read = ReportHead(head.headers)
        guard let length = read.length, length <= endpoint.site.settings.bodyCap, !read.expects else { return nil }
        return read
    }

    /// What gives the answers on a loop.
    func round(on loop: any EventLoop) -> AnswerRound {
        rounds.withLock { rounds in
            if let known = rounds[ObjectIdentifier(loop)] { return known }
            let round = AnswerRound(on: loop)
            rounds[ObjectIdentifier(loop)] = round
            return round
        }
    }

    /// Takes a report in, on the loop of a round, and tells `done` the answer there.
    func take(
        _ head: ReportHead, _ bytes: [UInt8], from peer: IPAddress?, in round: AnswerRound,
        _ done: @escaping @Sendable (WholeAnswer) -> Void
    ) {
        let start = ContinuousClock.now
        let site = endpoint.site
        do throws(Problem) {
            try HostCheck.check(head.hosts)
            let address = site.gate.clients.address(
                forwarded: head.forwarded, forwardedFor: head.forwardedFor, peer: peer)
            let admission = try site.gate.admit(address, proof: head.proof, key: head.key)
            let submission = try admission.marking { () throws(Problem) in
                try endpoint.submission(bytes, under: try endpoint.key(of: head), head, from: address, admission)
            }
            site.intake.accept(submission) { result in
                round.add({ self.finished(self.answer(result, to: submission, admission), since: start) }, then: done)
            }
        } catch {
            done(finished(error.answer(site: site.settings.site), since: start))
        }
    }

    private func answer(
        _ result: Result<@Sendable () -> Acceptance, StoreError>, to submission: Submission, _ admission: Admission
    ) -> WholeAnswer {
        switch result {
        case .success(let acceptance):
            do throws(Problem) {
                return try admission.marking { () throws(Problem) in
                    var answer = try endpoint.answer(acceptance(), to: submission, admission)
                    admission.fields.add(to: &answer.fields)
                    return answer
                }
            } catch {
                return error.answer(site: endpoint.site.settings.site)
            }
        case .failure(let error):
            return problems.problem(for: error, of: .post, logger).answer(site: endpoint.site.settings.site)
        }
    }

    private func finished(_ answer: WholeAnswer, since start: ContinuousClock.Instant) -> WholeAnswer {
        var answer = answer
        answer.fields.append((.date, date.now()))
        AccessLog.note(
            answer.status, bytes: answer.body.count, to: .post, ReportEndpoint.path, since: start, in: logger)
        return answer
    }
}
