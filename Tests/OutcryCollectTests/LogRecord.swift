import Logging
import Synchronization

/// Keeps what is logged.
final class LogRecord: Sendable {
    struct Line: Sendable {
        let level: Logger.Level
        let source: String?
        let text: String
    }

    private let kept = Mutex<[Line]>([])

    /// Everything logged so far, whatever its level.
    var lines: [Line] { kept.withLock { $0 } }

    /// The same as text.
    var texts: [String] { lines.map(\.text) }

    /// What an operator should see.
    var warnings: [Line] { lines.filter { $0.level >= .warning } }

    /// A logger that writes here.
    var logger: Logger {
        var logger = Logger(label: "collect") { _ in Handler(record: self) }
        logger.logLevel = .trace
        return logger
    }

    private struct Handler: LogHandler {
        let record: LogRecord
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let details = all.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ")
            let line = Line(
                level: event.level, source: all["source"].map { "\($0)" },
                text: "\(event.level) \(event.message) \(details)")
            record.kept.withLock { $0.append(line) }
        }
    }
}
