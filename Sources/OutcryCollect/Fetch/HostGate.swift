import OutcryModel
import Synchronization

/// Keeps the collector polite: performs what `HostTurns` decides.
final class HostGate: Sendable {
    private struct State {
        var turns: HostTurns
        /// Who waits for a turn of a domain to be given back, in the order in which they came.
        var waitingForDomain: [String: [@Sendable () -> Void]] = [:]
        var waitingForAny: [@Sendable () -> Void] = []
    }

    private let time: any TimeSource
    private let state: Mutex<State>

    init(settings: CollectSettings, time: any TimeSource) {
        self.time = time
        state = Mutex(State(turns: HostTurns(settings: settings)))
    }

    /// Takes a turn at a host, or says when to ask again. When that is after somebody has given back a turn, `notice` is
    /// called once then, at any thread.
    func take(_ host: String, orElse notice: @escaping @Sendable () -> Void) -> HostTurns.Answer {
        let now = time.now()
        return state.withLock { state in
            let answer = state.turns.take(host, at: now)
            switch answer {
            case .go, .notBefore: break
            case .whenFree(let domain): state.waitingForDomain[domain, default: []].append(notice)
            case .whenAnyFree: state.waitingForAny.append(notice)
            }
            return answer
        }
    }

    /// Gives a turn back.
    func giveBack(_ turn: HostTurn) {
        let now = time.now()
        let waiting = state.withLock { state in
            state.turns.giveBack(turn, at: now)
            let waiting = (state.waitingForDomain.removeValue(forKey: turn.domain) ?? []) + state.waitingForAny
            state.waitingForAny = []
            return waiting
        }
        for notice in waiting { notice() }
    }

    /// Waits until a host may be asked, then runs `body` with that turn. A turn taken before is used as it is.
    func pass<Result: Sendable>(
        _ host: String, with taken: HostTurn? = nil, _ body: (HostTurn) async throws -> Result
    ) async throws -> Result {
        let turn: HostTurn
        if let taken { turn = taken } else { turn = try await waitForTurn(at: host) }
        defer { giveBack(turn) }
        return try await body(turn)
    }

    /// Takes in that an address has asked for patience, in the turn in which it did. An overloaded server that names no
    /// time is not counted: each of its addresses backs off.
    func noteRefusal(_ error: CollectError, by address: WebAddress, of turn: HostTurn) {
        guard case .status(let status, let retryAt) = error, status == 429 || (status == 503 && retryAt != nil) else {
            return
        }
        let now = time.now()
        state.withLock { $0.turns.noteRefusal(by: address.text, of: turn, until: retryAt, at: now) }
    }

    private func waitForTurn(at host: String) async throws -> HostTurn {
        while true {
            let (freed, announce) = AsyncStream<Void>.makeStream()
            switch take(host, orElse: { announce.yield() }) {
            case .go(let turn): return turn
            case .notBefore(let instant): try await time.sleep(until: instant)
            case .whenFree, .whenAnyFree: for await _ in freed { break }
            }
            try Task.checkCancellation()
        }
    }
}
