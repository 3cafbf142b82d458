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

        func make(_ caching: String, status: HTTPResponse.Status, isConditional: Bool) -> Response {
            let number = made.withLock {
                $0 += 1
                return $0
            }
            return Response(
                status: status, headers: [.cacheControl: caching, .eTag: "\"\(number)\""],
                body: ResponseBody(byteBuffer: ByteBuffer(string: isConditional ? "conditional" : "\(number)")))
        }
    }

    private static func ask(
        _ questions: [(String, HTTPFields)], method: HTTPRequest.Method = .get,
        keepingFor time: Duration = .seconds(3600)
    ) async throws -> [TestResponse] {
        let kitchen = Kitchen()
        let router = Router(context: WebContext.self)
        router.add(middleware: AnswerCache(keepingFor: time))
        for (path, caching, status) in [
            ("/public", "public, max-age=15", .ok), ("/private", "private, no-cache", .ok),
            ("/refused", "public, max-age=15", .notFound),
        ] as [(RouterPath, String, HTTPResponse.Status)] {
            for method in [HTTPRequest.Method.get, .head, .post] {
                router.on(path, method: method) { request, _ in
                    kitchen.make(caching, status: status, isConditional: request.headers.contains(.ifNoneMatch))
                }
            }
        }
        return try await Application(router: router).test(.router) { client in
            var answers: [TestResponse] = []
            for (path, headers) in questions {
                answers.append(try await client.execute(uri: path, method: method, headers: headers))
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
        #expect(answers.map(\.text) == ["1", "1", "2", "2", "3", "4", "5", "1"])
    }

    @Test func `what is private or refused is made anew`() async throws {
        let answers = try await Self.ask([("/private", [:]), ("/private", [:]), ("/refused", [:]), ("/refused", [:])])
        #expect(answers.map(\.text) == ["1", "2", "3", "4"])
    }

    @Test func `whoever has the document is told so from what is kept, and others get the whole`() async throws {
        let answers = try await Self.ask([
            ("/public", [.ifNoneMatch: "\"1\""]), ("/public", [:]), ("/public", [.ifNoneMatch: "W/\"1\", \"2\""]),
            ("/public", [.ifNoneMatch: "\"2\""]), ("/private", [.ifNoneMatch: "\"2\""]),
        ])
        #expect(answers.map(\.status.code) == [304, 200, 304, 200, 304])
        #expect(answers.map(\.text) == ["", "1", "", "1", ""])
        #expect(answers[2].headers[.eTag] == "\"1\"" && answers[2].headers[.cacheControl] != nil)
    }

    @Test func `what changes something is done each time`() async throws {
        #expect(try await Self.ask([("/public", [:]), ("/public", [:])], method: .post).map(\.text) == ["1", "2"])
    }

    @Test func `an answer is kept for its time only`() async throws {
        let answers = try await Self.ask([("/public", [:]), ("/public", [:])], keepingFor: .zero)
        #expect(answers.map(\.text) == ["1", "2"])
        let brief = try await Self.ask([("/public", [:]), ("/public", [:])], keepingFor: .nanoseconds(1))
        #expect(brief.map(\.text) == ["1", "2"])
    }

    @Test func `a question too long to be worth remembering is answered`() async throws {
        let long = "/public?a=" + String(repeating: "x", count: 2000)
        #expect(try await Self.ask([(long, [:]), (long, [:])]).map(\.text) == ["1", "2"])
    }
}
