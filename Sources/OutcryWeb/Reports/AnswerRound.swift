import NIOCore
import Synchronization

/// Gives the answers that wait on a loop: some are made, then these are sent, as making and sending have each their own
/// code and tables, which stay at hand for the next. The loop is woken for the first that waits, not for each.
final class AnswerRound: Sendable {
    private struct Item {
        let make: @Sendable () -> WholeAnswer
        let send: @Sendable (WholeAnswer) -> Void
    }

    /// How many are made before they are sent: the first waits for the last of them.
    private static let most = 32

    private let loop: any EventLoop
    private let waiting = Mutex<[Item]>([])

    init(on loop: any EventLoop) {
        self.loop = loop
    }

    /// Adds an answer, from wherever; it is made and sent on the loop.
    func add(
        _ make: @escaping @Sendable () -> WholeAnswer, then send: @escaping @Sendable (WholeAnswer) -> Void
    ) {
        let isFirst = waiting.withLock { waiting in
            waiting.append(Item(make: make, send: send))
            return waiting.count == 1
        }
        if isFirst { loop.execute { self.giveAll() } }
    }

    private func giveAll() {
        let items = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        for start in stride(from: 0, to: items.count, by: Self.most) {
            let some = items[start..<min(start + Self.most, items.count)]
            let answers = some.map { $0.make() }
            for (item, answer) in zip(some, answers) { item.send(answer) }
        }
    }
}
