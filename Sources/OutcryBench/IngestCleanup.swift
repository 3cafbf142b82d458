import Dispatch
import Foundation
import Synchronization

/// What has to be put back however a benchmark ends: children, folders, mounts and loop devices.
enum IngestCleanup {
    private struct Work {
        var next = 0
        var pending: [Int: @Sendable () -> Void] = [:]
        var signals: [any DispatchSourceSignal] = []
    }

    private static let work = Mutex(Work())

    /// Notes what is to be done when the program is told to stop; returns the number to cross it out by.
    static func add(_ body: @escaping @Sendable () -> Void) -> Int {
        work.withLock { work in
            if work.signals.isEmpty { work.signals = [SIGINT, SIGTERM, SIGHUP].map(watch) }
            work.next += 1
            work.pending[work.next] = body
            return work.next
        }
    }

    /// Crosses out what has been done.
    static func remove(_ number: Int) {
        work.withLock { _ = $0.pending.removeValue(forKey: number) }
    }

    /// Does what is left, the newest first.
    static func runAll() {
        let pending = work.withLock { work in
            defer { work.pending = [:] }
            return work.pending
        }
        for (_, body) in pending.sorted(by: { $0.key > $1.key }) { body() }
    }

    private static func watch(_ number: Int32) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            runAll()
            Foundation.exit(128 + number)
        }
        source.resume()
        return source
    }
}
