import ArgumentParser
import OutcryModel
import OutcryPipeline

/// What a rehearsal changes of an instance: its clock, and where it may look.
struct RehearsalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Run the clock so many times as fast.", valueName: "factor"))
    var speed: Double = 1

    @Option(
        help: ArgumentHelp("What the clock reads at the start, as 2026-11-22T12:50:00Z.", valueName: "instant"),
        transform: Instant.read)
    var from: Timestamp?

    @Flag(help: "Allow sources and receivers of webhooks on this machine, which are refused otherwise.")
    var loopbackSources = false

    func validate() throws {
        guard speed >= 1, speed <= 3600 else {
            throw ValidationError("--speed is \(speed); a factor from 1 to 3600 was expected.")
        }
    }

    var time: SystemTime {
        SystemTime(startingAt: from, speed: speed)
    }
}

/// Instants on the command line.
enum Instant {
    static func read(_ text: String) throws(CommandError) -> Timestamp {
        guard let instant = Timestamp(rfc3339: text) else { throw .notAnInstant(text) }
        return instant
    }
}
