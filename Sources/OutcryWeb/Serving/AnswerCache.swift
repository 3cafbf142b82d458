import HTTPTypes
import Hummingbird
import Synchronization

/// Gives an answer that is the same for everybody to all who ask for it within a moment, instead of making it anew for
/// each: when a service fails, thousands look at the same page.
///
/// Every such answer says that a shared cache may keep it for longer than that. What is asked conditionally is made
/// anew, as are private answers and refusals.
final class AnswerCache: RouterMiddleware {
    typealias Context = WebContext

    /// The most bytes kept of all answers together.
    private static let most = 32 * 1024 * 1024
    /// The longest question worth remembering, in bytes.
    private static let longestQuestion = 1024

    /// What an answer depends on, so far as it is for everybody.
    private struct Question: Hashable {
        let address: String
        let accept: String?
        let language: String?
        let encoding: String?
    }

    private struct Kept {
        let response: Response
        let until: ContinuousClock.Instant
    }

    private struct Answers {
        var byQuestion: [Question: Kept] = [:]
        var bytes = 0
    }

    private let time: Duration
    private let answers = Mutex(Answers())

    /// A cache that keeps answers for so long.
    init(keepingFor time: Duration) {
        self.time = time
    }

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let question = Self.question(request) else { return try await next(request, context) }
        let now = ContinuousClock.now
        if let kept = answers.withLock({ $0.byQuestion[question] }), now < kept.until { return kept.response }
        let response = try await next(request, context)
        keep(response, to: question, until: now + time)
        return response
    }

    private static func question(_ request: Request) -> Question? {
        let headers = request.headers
        guard request.method == .get, headers[.ifNoneMatch] == nil, headers[.ifModifiedSince] == nil else { return nil }
        let question = Question(
            address: request.uri.string, accept: headers[.accept], language: headers[.acceptLanguage],
            encoding: headers[.acceptEncoding])
        let parts = [question.address, question.accept, question.language, question.encoding]
        return parts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } <= longestQuestion ? question : nil
    }

    private func keep(_ response: Response, to question: Question, until: ContinuousClock.Instant) {
        guard response.status == .ok, response.headers[.cacheControl]?.hasPrefix("public") == true,
            let length = response.body.contentLength
        else { return }
        // What a question itself costs is counted as well: many small answers are no less a burden.
        let size = length + 2 * Self.longestQuestion
        answers.withLock { answers in
            if answers.bytes + size > Self.most { answers = Answers() }
            let former = answers.byQuestion.updateValue(Kept(response: response, until: until), forKey: question)
            let formerSize = former.map { ($0.response.body.contentLength ?? 0) + 2 * Self.longestQuestion }
            answers.bytes += size - (formerSize ?? 0)
        }
    }
}
