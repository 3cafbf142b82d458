import HTTPTypes
import NIOCore
import OutcryModel
import OutcryPublish
import Synchronization

/// Hands events out to those who listen. Whoever does not keep up is let go: nothing is kept for anybody beyond a few
/// events.
final class EventHub: Sendable {
    /// How many may listen, and how much waits for each.
    struct Limits: Sendable {
        /// The most readers at once.
        var readers = 512
        /// The most readers of one network.
        var readersPerNetwork = 32
        /// The most events that wait for one reader.
        var waiting = 64
    }

    private struct State {
        /// The minute through which everything has been handed out.
        var position: Minute?
        var readers: [Int: EventReader] = [:]
        var readersByNetwork: [UInt64: Int] = [:]
        var issued = 0
    }

    private let limits: Limits
    private let state = Mutex(State())

    init(_ limits: Limits = Limits()) {
        self.limits = limits
    }

    /// How many listen now.
    var readers: Int { state.withLock { $0.readers.count } }

    /// The minute through which everything has been handed out; `nil` before the first.
    var position: Minute? { state.withLock { $0.position } }

    /// A seat for one more reader, who hears of all that happens after `EventSeat.position`, until the seat is given up.
    /// Throws `Problem` when there is none left.
    func seat(of network: UInt64?, _ filter: EventFilter) throws(Problem) -> EventSeat {
        let key = network ?? 0
        let reader = EventReader(filter, waiting: limits.waiting)
        let seat: EventSeat? = try state.withLock { state throws(Problem) in
            guard state.readersByNetwork[key, default: 0] < limits.readersPerNetwork else {
                throw Problem(
                    .tooManyRequests, "Your network holds as many streams as it may. Close one, then connect again.",
                    headers: [.retryAfter: "60"])
            }
            guard state.readers.count < limits.readers else { return nil }
            state.issued += 1
            state.readers[state.issued] = reader
            state.readersByNetwork[key, default: 0] += 1
            return EventSeat(number: state.issued, network: key, reader: reader, position: state.position, hub: self)
        }
        guard let seat else {
            throw Problem(
                .busy, "As many streams are open as this server holds. Connect again later.",
                headers: [.retryAfter: "60"])
        }
        return seat
    }

    /// Hands out what has changed up to and including a minute.
    func publish(_ events: [ChangeEvent], through minute: Minute, publisher: Publisher) {
        let readers = state.withLock { state in
            state.position = minute
            return Array(state.readers.values)
        }
        for reader in readers {
            for event in events where reader.filter.takes(event.incident, publisher) {
                guard reader.offer(event.frame) else { break }
            }
        }
    }

    /// Hands out one frame to everybody, whatever the filters: more has changed up to a minute than is told one by one.
    func publish(_ frame: ByteBuffer, through minute: Minute) {
        let readers = state.withLock { state in
            state.position = minute
            return Array(state.readers.values)
        }
        for reader in readers { _ = reader.offer(frame) }
    }

    /// Lets everybody see that the stream lives.
    func beat() {
        for reader in state.withLock({ Array($0.readers.values) }) { reader.beat() }
    }

    /// Gives a seat up.
    func leave(_ number: Int, network: UInt64) {
        let reader = state.withLock { state in
            let count = state.readersByNetwork[network, default: 0]
            state.readersByNetwork[network] = count > 1 ? count - 1 : nil
            return state.readers.removeValue(forKey: number)
        }
        reader?.end()
    }
}

/// One who listens, for as long as this is held.
final class EventSeat: Sendable {
    /// What comes.
    let reader: EventReader
    /// The minute up to which whatever happened has to be read elsewhere.
    let position: Minute?

    private let number: Int
    private let network: UInt64
    private let hub: EventHub

    fileprivate init(number: Int, network: UInt64, reader: EventReader, position: Minute?, hub: EventHub) {
        self.number = number
        self.network = network
        self.reader = reader
        self.position = position
        self.hub = hub
    }

    deinit {
        hub.leave(number, network: network)
    }
}
