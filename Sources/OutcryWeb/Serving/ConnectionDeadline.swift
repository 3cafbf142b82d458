import NIOCore

/// The instants by which something has to have happened on a connection, the first to be set being the first to be
/// met. Where one is missed the connection is given up.
///
/// Nearly all are met: so one timer of the connection looks after them all, and setting one costs no timer of its own.
final class ConnectionDeadline {
    private var due: [NIODeadline] = []
    private var timer: Scheduled<Void>?
    private let missed: (any Channel) -> Void

    init(missed: @escaping (any Channel) -> Void) {
        self.missed = missed
    }

    /// Sets a further one, so long from now.
    func set(_ time: TimeAmount, _ channel: any Channel) {
        let instant = channel.eventLoop.now + time
        due.append(instant)
        if timer == nil { wait(until: instant, channel) }
    }

    /// Lifts the oldest.
    func lift() {
        if !due.isEmpty { due.removeFirst() }
    }

    /// Lifts all: the connection is no more.
    func end() {
        due = []
        timer?.cancel()
        timer = nil
    }

    private func wait(until instant: NIODeadline, _ channel: any Channel) {
        timer = channel.eventLoop.assumeIsolated().scheduleTask(deadline: instant) { self.look(channel) }
    }

    private func look(_ channel: any Channel) {
        timer = nil
        guard let first = due.first else { return }
        if first <= channel.eventLoop.now {
            due = []
            missed(channel)
        } else {
            wait(until: first, channel)
        }
    }
}
