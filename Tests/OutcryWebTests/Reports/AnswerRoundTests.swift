import HTTPTypes
import NIOEmbedded
import Synchronization
import Testing

@testable import OutcryWeb

struct AnswerRoundTests {
    private let loop = NIOAsyncTestingEventLoop()
    private let noted = Note()

    private final class Note: Sendable {
        private let steps = Mutex<[String]>([])
        var all: [String] { steps.withLock { $0 } }
        func add(_ step: String) { steps.withLock { $0.append(step) } }
    }

    private func add(_ number: Int, to round: AnswerRound) {
        round.add {
            noted.add("make \(number)")
            return WholeAnswer(status: .accepted, fields: [], body: [UInt8(number)])
        } then: { answer in
            noted.add("send \(answer.body[0])")
        }
    }

    @Test func `what is there is made on the loop, and sent when all of it is made`() async throws {
        let round = AnswerRound(on: loop)
        try await loop.executeInContext {
            for number in 1...3 { add(number, to: round) }
            #expect(noted.all.isEmpty)
        }
        await loop.run()
        #expect(noted.all == ["make 1", "make 2", "make 3", "send 1", "send 2", "send 3"])
        add(4, to: round)
        await loop.run()
        #expect(noted.all.suffix(2) == ["make 4", "send 4"])
    }

    @Test func `nobody waits for more than some of those behind`() async throws {
        let round = AnswerRound(on: loop)
        try await loop.executeInContext {
            for number in 1...70 { add(number, to: round) }
        }
        await loop.run()
        #expect(noted.all.firstIndex(of: "send 1") == 32)
        #expect(noted.all.firstIndex(of: "make 33") == 64)
        #expect(noted.all.last == "send 70")
        #expect(noted.all.count == 140)
    }

    @Test func `what comes while answers are sent is not forgotten`() async {
        let round = AnswerRound(on: loop)
        round.add {
            WholeAnswer(status: .accepted, fields: [], body: [])
        } then: { _ in
            noted.add("send")
            add(2, to: round)
        }
        await loop.run()
        #expect(noted.all == ["send", "make 2", "send 2"])
    }

    @Test func `of answers that are added from many threads, none is forgotten`() async {
        let round = AnswerRound(on: loop)
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<500 { add(1, to: round) }
                }
            }
            group.addTask {
                for _ in 0..<100 { await loop.run() }
            }
        }
        await loop.run()
        #expect(noted.all.count { $0 == "send 1" } == 4000)
    }
}
