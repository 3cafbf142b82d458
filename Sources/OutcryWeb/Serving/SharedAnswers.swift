import Synchronization

/// Answers that are made once for all who ask the same within a moment. While one is made, whoever else asks for it waits
/// for it: otherwise all would make it, whenever a moment is over, and nothing else were done for that time.
final class SharedAnswers<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    /// What was made for one who asked.
    enum Made {
        /// An answer for everybody, and how many bytes it takes.
        case shared(Answer, bytes: Int)
        /// An answer for the one who asked alone.
        case own(Answer)

        var answer: Answer {
            switch self {
            case .shared(let answer, _), .own(let answer): answer
            }
        }
    }

    private struct Entry {
        enum State {
            case kept(Answer, until: ContinuousClock.Instant)
            /// Somebody is at it.
            case making
            /// What was made last was for one alone: nobody waits for another's.
            case own
        }

        var state: State
        var bytes = 0
    }

    private enum Finding {
        case answer(Answer)
        case wait
        case make
    }

    private struct Table {
        var entries: [Question: Entry] = [:]
        var waiting: [Question: [CheckedContinuation<Answer?, any Error>]] = [:]
        var bytes = 0

        /// What is to be done about a question. Who is told to make a shared answer is the only one who is, until it has
        /// been settled.
        mutating func look(for question: Question, at now: ContinuousClock.Instant) -> Finding {
            switch entries[question]?.state {
            case .kept(let answer, let until) where now < until: return .answer(answer)
            case .making: return .wait
            case .own: return .make
            case .kept, nil:
                set(Entry(state: .making), for: question)
                return .make
            }
        }

        mutating func set(_ entry: Entry, for question: Question) {
            let former = entries.updateValue(entry, forKey: question)
            bytes += entry.bytes - (former?.bytes ?? 0)
        }

        mutating func forget(_ question: Question) {
            bytes -= entries.removeValue(forKey: question)?.bytes ?? 0
        }

        /// Makes room: forgets what is over, and where more than half is taken even then, everything. Whoever makes an
        /// answer still has to find those who wait for it.
        mutating func makeRoom(of most: Int, at now: ContinuousClock.Instant) {
            retain { if case .kept(_, let until) = $0 { now < until } else { false } }
            if bytes > most / 2 { retain { _ in false } }
        }

        private mutating func retain(_ isWorthIt: (Entry.State) -> Bool) {
            entries = entries.filter { if case .making = $0.value.state { true } else { isWorthIt($0.value.state) } }
            bytes = entries.values.reduce(0) { $0 + $1.bytes }
        }
    }

    /// What is counted for an entry besides the bytes of its answer: many small ones are no less a burden.
    private static var surcharge: Int { 2048 }

    private let time: Duration
    private let most: Int
    private let table = Mutex(Table())

    /// Keeps answers for so long, and so many bytes of them together. No time at all makes each answer anew.
    init(keepingFor time: Duration, bytes most: Int) {
        self.time = time
        self.most = most
    }

    /// How many wait for what others make.
    var waiters: Int { table.withLock { $0.waiting.values.reduce(0) { $0 + $1.count } } }

    /// The answer to a question: one that was made a moment ago, or else what `make` makes. Throws what it throws, to all
    /// who wait for it: what cannot be made would not become easier if each of them tried.
    func answer(to question: Question, _ make: () async throws -> Made) async throws -> Answer {
        guard time > .zero else { return try await make().answer }
        switch table.withLock({ $0.look(for: question, at: .now) }) {
        case .answer(let answer): return answer
        case .wait: if let answer = try await answerOfAnother(to: question) { return answer }
        case .make: break
        }
        do {
            let made = try await make()
            settle(question, made)
            return made.answer
        } catch {
            // Who has gone has not failed: those who wait make their own.
            fail(question, with: Task.isCancelled ? nil : error)
            throw error
        }
    }

    /// What whoever is at it comes to; `nil` when that is for nobody else.
    private func answerOfAnother(to question: Question) async throws -> Answer? {
        try await withCheckedThrowingContinuation { continuation in
            let finding: Finding = table.withLock { table in
                switch table.entries[question]?.state {
                case .kept(let answer, _): return .answer(answer)
                case .making:
                    table.waiting[question, default: []].append(continuation)
                    return .wait
                case .own, nil: return .make
                }
            }
            switch finding {
            case .answer(let answer): continuation.resume(returning: answer)
            case .wait: break
            case .make: continuation.resume(returning: nil)
            }
        }
    }

    /// Keeps what was made, and hands it to those who wait.
    private func settle(_ question: Question, _ made: Made) {
        let now = ContinuousClock.now
        var entry = Entry(state: .own, bytes: Self.surcharge)
        var answer: Answer?
        if case .shared(let shared, let bytes) = made {
            entry = Entry(state: .kept(shared, until: now + time), bytes: bytes + Self.surcharge)
            answer = shared
        }
        let waiting = table.withLock { [entry] table in
            if table.bytes + entry.bytes > most { table.makeRoom(of: most, at: now) }
            table.set(entry, for: question)
            return table.waiting.removeValue(forKey: question) ?? []
        }
        for continuation in waiting { continuation.resume(returning: answer) }
    }

    /// Forgets that somebody was at it, and tells those who wait.
    private func fail(_ question: Question, with error: (any Error)?) {
        let waiting = table.withLock { table in
            table.forget(question)
            return table.waiting.removeValue(forKey: question) ?? []
        }
        for continuation in waiting {
            if let error { continuation.resume(throwing: error) } else { continuation.resume(returning: nil) }
        }
    }
}
