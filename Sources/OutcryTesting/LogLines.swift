public import Logging
import Synchronization

/// Keeps what is logged.
public final class LogLines: LogHandler {
    private let lines = Mutex<[String]>([])

    /// Keeps nothing yet.
    public init() {}

    /// What was logged, an event a line: its level, its words and what goes with them.
    public var text: String { lines.withLock { $0.joined(separator: "\n") } }

    /// There is none; what is set is forgotten.
    public var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }

    /// Everything is kept.
    public var logLevel: Logger.Level {
        get { .trace }
        set {}
    }

    /// There is none; what is set is forgotten.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    /// Keeps an event.
    public func log(event: LogEvent) {
        let details = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        lines.withLock { $0.append("\(event.level) \(event.message) \(details)") }
    }
}
