import OutcryTesting
import Synchronization
import Testing

@testable import OutcryWeb

struct SharedAnswersTests {
    private typealias Answers = SharedAnswers<String, Int>

    private struct Failure: Error {}

    /// Counts what is made.
    private final class Maker: Sendable {
        private let count = Mutex(0)

        var made: Int { count.withLock { $0 } }

        func next() -> Int {
            count.withLock {
                $0 += 1
                return $0
            }
        }
    }

    /// Has one answer made, which is held back until five others wait for it; each of those would make one of its own.
    private func waiting(
        for answers: Answers, _ maker: Maker, _ outcome: @escaping @Sendable (Int) throws -> Answers.Made
    ) async -> [Int?] {
        let (begun, beginning) = AsyncStream<Void>.makeStream()
        let (gate, release) = AsyncStream<Void>.makeStream()
        return await withTaskGroup { group in
            group.addTask {
                try? await answers.answer(to: "a") {
                    let number = maker.next()
                    beginning.finish()
                    for await _ in gate {}
                    return try outcome(number)
                }
            }
            for await _ in begun {}
            for _ in 0..<5 {
                group.addTask { try? await answers.answer(to: "a") { .own(maker.next()) } }
            }
            while answers.waiters < 5, maker.made < 6 { await Patience.pause() }
            release.finish()
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test func `all who ask while an answer is made get that one`() async {
        let (answers, maker) = (Answers(keepingFor: .seconds(3600), bytes: 1 << 20), Maker())
        #expect(await waiting(for: answers, maker) { .shared($0, bytes: 1) } == [1, 1, 1, 1, 1, 1])
        #expect(maker.made == 1)
    }

    @Test func `what was made for one is given to no other`() async {
        let (answers, maker) = (Answers(keepingFor: .seconds(3600), bytes: 1 << 20), Maker())
        let given = await waiting(for: answers, maker) { .own($0) }
        #expect(given.compactMap { $0 }.sorted() == [1, 2, 3, 4, 5, 6])
    }

    @Test func `what cannot be made is told to all who wait, and tried anew for the next`() async throws {
        let (answers, maker) = (Answers(keepingFor: .seconds(3600), bytes: 1 << 20), Maker())
        let given = await waiting(for: answers, maker) { _ in throw Failure() }
        #expect(given == [nil, nil, nil, nil, nil, nil])
        #expect(maker.made == 1)
        #expect(try await answers.answer(to: "a") { .shared(maker.next(), bytes: 1) } == 2)
        #expect(try await answers.answer(to: "a") { .shared(maker.next(), bytes: 1) } == 2)
    }

    @Test func `what was for one alone keeps nobody waiting the next time`() async throws {
        let (answers, maker) = (Answers(keepingFor: .seconds(3600), bytes: 1 << 20), Maker())
        let nested = try await answers.answer(to: "a") { .own(maker.next()) }
        // An answer that is being made asks the same again: it would wait for itself.
        let outer = try await answers.answer(to: "a") {
            .own(try await answers.answer(to: "a") { .own(maker.next()) })
        }
        #expect(nested == 1 && outer == 2)
    }

    @Test func `answers are made anew when their moment is over`() async throws {
        let (answers, maker) = (Answers(keepingFor: .nanoseconds(1), bytes: 1 << 20), Maker())
        for number in 1...3 {
            #expect(try await answers.answer(to: "a") { .shared(maker.next(), bytes: 1) } == number)
        }
    }

    @Test func `no more is kept than there is room for`() async throws {
        let (answers, maker) = (Answers(keepingFor: .seconds(3600), bytes: 10_000), Maker())
        var given: [Int] = []
        for question in ["a", "b", "a", "c", "a"] {
            given.append(try await answers.answer(to: question) { .shared(maker.next(), bytes: 2000) })
        }
        #expect(given == [1, 2, 1, 3, 4])
    }

    @Test func `what is kept outlasts a flood of questions whose answers are not`() async throws {
        let (answers, maker) = (Answers(keepingFor: .seconds(3600), bytes: 10_000), Maker())
        _ = try await answers.answer(to: "a") { .shared(maker.next(), bytes: 1) }
        for number in 0..<100 {
            _ = try await answers.answer(to: "\(number)") { .own(0) }
        }
        #expect(try await answers.answer(to: "a") { .shared(maker.next(), bytes: 1) } == 1)
    }
}
