import HTTPTypes
import Hummingbird

/// Gives an answer that is the same for everybody to all who ask for it within a moment, instead of making it anew for
/// each: when a service fails, thousands look at the same page.
///
/// Every such answer says that a shared cache may keep it for longer than that, or else is a page of which each reader gets
/// one with a key of their own. Other private answers and refusals are made for each. Whoever asks conditionally is
/// answered from what all get.
struct AnswerCache: RouterMiddleware {
    typealias Context = WebContext

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
        let answer: Response
        let page: KeyedPage?

        /// The answer as one reader gets it.
        func given() -> Response {
            guard let page else { return answer }
            var answer = answer
            answer.body = ResponseBody(byteBuffer: page.forOneReader())
            return answer
        }
    }

    private let answers: SharedAnswers<Question, Kept>

    /// A cache that keeps answers for so long, 32 MB of them at the most.
    init(keepingFor time: Duration) {
        answers = SharedAnswers(keepingFor: time, bytes: 32 * 1024 * 1024)
    }

    func handle(
        _ request: Request, context: WebContext, next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard let question = Self.question(request) else { return try await next(request, context) }
        let kept = try await answers.answer(to: question) {
            let offer = KeyedPage.Offer()
            var context = context
            context.offer = offer
            let answer = try await next(Precondition.dropped(from: request), context)
            let kept = Kept(answer: answer, page: offer.page)
            guard kept.page != nil || Self.isForEverybody(answer) else { return .own(kept) }
            let length = answer.body.contentLength ?? 0
            // Beside a page stands the one that its maker got.
            return .shared(kept, bytes: kept.page == nil ? length : 2 * length)
        }
        return Precondition.applied(of: request, to: kept.given())
    }

    /// What is asked; `nil` for what changes something, and for what is too long. `HEAD` asks what `GET` asks.
    private static func question(_ request: Request) -> Question? {
        guard request.method == .get || request.method == .head else { return nil }
        let headers = request.headers
        let question = Question(
            address: request.uri.string, accept: headers[.accept], language: headers[.acceptLanguage],
            encoding: headers[.acceptEncoding])
        let parts = [question.address, question.accept, question.language, question.encoding]
        return parts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } <= longestQuestion ? question : nil
    }

    private static func isForEverybody(_ answer: Response) -> Bool {
        answer.status == .ok && answer.headers[.cacheControl]?.hasPrefix("public") == true
            && answer.body.contentLength != nil
    }
}
