import Foundation
import Hummingbird
import Logging
import NIOCore
import OutcryModel
import Synchronization
import Testing

@testable import OutcryImport
@testable import OutcryPipeline
@testable import outcry

struct ImportUploadTests {
    /// What a server is to answer, one after the other, and what it was sent.
    private final class Script: Sendable {
        let answers: Mutex<[(status: Int, retryAfter: String?)]>
        let bodies = Mutex<[[String]]>([])
        let waits = Mutex<[Duration]>([])

        init(_ answers: [(status: Int, retryAfter: String?)]) {
            self.answers = Mutex(answers)
        }
    }

    private func item(_ number: Int) -> ImportItem {
        ImportItem(
            line: number, key: "k\(number)", service: "github", symptoms: [.slow], region: nil, text: "t",
            language: nil,
            occurredAt: nil, reporter: "anna@example.org")
    }

    /// Has a server follow a script while `body` runs, which is given its port.
    private func serving<Result>(
        _ script: Script, at port: Int = 0, _ body: (Int) async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let ports = AsyncStream<Int>.makeStream()
            let router = Router()
            router.post("/api/v1/reports:batch") { request, _ in
                let body = String(buffer: try await request.body.collect(upTo: 1 << 22))
                let lines = body.split(separator: "\n").map(String.init)
                script.bodies.withLock { $0.append(lines) }
                let next = script.answers.withLock { $0.isEmpty ? (status: 200, retryAfter: nil) : $0.removeFirst() }
                guard next.status == 200 else {
                    var response = Response(
                        status: .init(code: next.status),
                        body: ResponseBody(byteBuffer: ByteBuffer(string: #"{"detail":"No."}"#)))
                    response.headers[.retryAfter] = next.retryAfter
                    return response
                }
                let answers = lines.indices.map { index in
                    index == 1
                        ? #"{"line":2,"status":422,"problem":{"detail":"x","errors":[{"detail":"Bad."}]}}"#
                        : #"{"line":\#(index + 1),"status":202,"report":{"repeated":\#(index == 2)}}"#
                }
                return Response(
                    status: .ok,
                    body: ResponseBody(byteBuffer: ByteBuffer(string: answers.joined(separator: "\n") + "\n")))
            }
            let application = Application(
                router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
                onServerRunning: { ports.continuation.yield($0.localAddress?.port ?? 0) },
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            group.addTask { try await application.run() }
            var bound = 0
            for await found in ports.stream {
                bound = found
                break
            }
            defer { group.cancelAll() }
            return try await body(bound)
        }
    }

    private func upload(_ count: Int, to script: Script) async throws -> [ImportAnswer] {
        try await serving(script) { port in
            let upload = try ImportUpload(to: "http://127.0.0.1:\(port)", source: "desk") { time in
                script.waits.withLock { $0.append(time) }
            }
            return try await upload.take((0..<count).map(item))
        }
    }

    @Test func `a server that has answered once is tried again while it is starting anew`() async throws {
        let (port, upload) = try await serving(Script([])) { port in
            let upload = try ImportUpload(to: "http://127.0.0.1:\(port)", source: "desk")
            #expect(try await upload.take([item(0)]) == [.stored])
            return (port, upload)
        }
        let answers = Task { try await upload.take([item(1)]) }
        // Long enough for it to find nobody there.
        try await Task.sleep(for: .milliseconds(300))
        let found = try await serving(Script([]), at: port) { _ in try await answers.value }
        #expect(found == [.stored])
    }

    @Test func `each line is answered in its place`() async throws {
        let script = Script([])
        #expect(try await upload(4, to: script) == [.stored, .refused("Bad."), .known, .stored])
        let lines = script.bodies.withLock { $0 }
        #expect(
            lines.first?.first
                == #"{"idempotencyKey":"import/desk/k0","service":"github","symptoms":["slow"],"text":"t"}"#)
    }

    @Test func `whoever asks to wait is given the time`() async throws {
        let script = Script([(503, "7"), (429, "2"), (503, nil), (429, "100000")])
        #expect(try await upload(4, to: script).count == 4)
        #expect(script.waits.withLock { $0 } == [.seconds(7), .seconds(2), .seconds(5), .seconds(300)])
        #expect(script.bodies.withLock { $0.map(\.count) } == [4, 4, 4, 4, 4])
    }

    @Test func `whoever never gives in is given up`() async throws {
        await #expect(throws: ImportFailure.self) {
            try await upload(1, to: Script(Array(repeating: (503, "1"), count: 100)))
        }
    }

    @Test(arguments: [404, 415, 500])
    func `what is refused as a whole is said`(status: Int) async throws {
        await #expect {
            try await upload(1, to: Script([(status, nil)]))
        } throws: { error in
            "\(error)".contains("(\(status)): No.")
        }
    }

    @Test func `a key that the endpoint would not take is sent as its hash`() {
        for key in ["with space", "größer", String(repeating: "x", count: 200)] {
            let item = ImportItem(
                line: 1, key: key, service: "github", symptoms: [], region: nil, text: nil, language: nil,
                occurredAt: nil, reporter: nil)
            let line = String(decoding: item.line(from: "desk"), as: UTF8.self)
            #expect(line.contains("\"import/desk/key/"))
            #expect(line.utf8.count < 120)
        }
    }
}
