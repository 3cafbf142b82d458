import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import OutcryWeb

struct AnswerCacheTests {
    /// Counts how often it was asked, and says so.
    private final class Kitchen: Sendable {
        private let made = Mutex(0)

        func make(_ caching: String, status: HTTPResponse.Status = .ok) -> Response {
            let number = made.withLock {
                $0 += 1
                return $0
            }
            return Response(
                status: status, headers: [.cacheControl: caching],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "\(number)")))
        }
    }

    private static func ask(
        _ questions: [(String, HTTPFields)], keepingFor time: Duration = .seconds(3600)
    ) async throws -> [String] {
        let kitchen = Kitchen()
        let router = Router(context: WebContext.self)
        router.add(middleware: AnswerCache(keepingFor: time))
        router.get("/public") { _, _ in kitchen.make("public, max-age=15") }
        router.get("/private") { _, _ in kitchen.make("private, no-cache") }
        router.get("/refused") { _, _ in kitchen.make("public, max-age=15", status: .notFound) }
        return try await Application(router: router).test(.router) { client in
            var answers: [String] = []
            for (path, headers) in questions {
                let answer = try await client.execute(uri: path, method: .get, headers: headers)
                answers.append(String(buffer: answer.body))
            }
            return answers
        }
    }

    @Test func `what is the same for everybody is made once, for each way of asking`() async throws {
        let answers = try await Self.ask([
            ("/public", [:]), ("/public", [:]), ("/public?a=1", [:]), ("/public?a=1", [:]),
            ("/public", [.accept: "text/csv"]), ("/public", [.acceptLanguage: "de"]),
            ("/public", [.acceptEncoding: "gzip"]), ("/public", [:]),
        ])
        #expect(answers == ["1", "1", "2", "2", "3", "4", "5", "1"])
    }

    @Test func `what is private, refused or asked conditionally is made anew`() async throws {
        let answers = try await Self.ask([
            ("/private", [:]), ("/private", [:]), ("/refused", [:]), ("/refused", [:]),
            ("/public", [.ifNoneMatch: "\"a\""]), ("/public", [.ifNoneMatch: "\"a\""]),
        ])
        #expect(answers == ["1", "2", "3", "4", "5", "6"])
    }

    @Test func `an answer is kept for its time only`() async throws {
        #expect(try await Self.ask([("/public", [:]), ("/public", [:])], keepingFor: .zero) == ["1", "2"])
    }

    @Test func `a question too long to be worth remembering is answered`() async throws {
        let long = "/public?a=" + String(repeating: "x", count: 2000)
        #expect(try await Self.ask([(long, [:]), (long, [:])]) == ["1", "2"])
    }
}
