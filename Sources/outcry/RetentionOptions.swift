import ArgumentParser
import OutcryModel
import OutcryPipeline

/// How long what people said is kept.
struct RetentionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How long the words of reports are kept, such as 30d or 12h.",
            discussion: "Default: OUTCRY_KEEP_TEXT, else 30d.", valueName: "time"))
    var keepText: String?

    @Option(
        help: ArgumentHelp(
            "How long the hashes are kept that tell reporters and networks of one day apart.",
            discussion: "Default: OUTCRY_KEEP_HASHES, else 30d. A replay of reports without them counts each for one.",
            valueName: "time"))
    var keepHashes: String?

    func settings() throws -> RetentionSettings {
        var settings = RetentionSettings()
        if let text = keepText ?? Settings.environment("keep.text") { settings.words = try LongTime.read(text) }
        if let text = keepHashes ?? Settings.environment("keep.hashes") { settings.hashes = try LongTime.read(text) }
        return settings
    }
}

/// A time of hours or days on the command line.
enum LongTime {
    /// Reads a number of h or d, from an hour to ten years.
    static func read(_ text: String) throws -> Duration {
        let hours: Int? =
            switch text.last {
            case "h": Int(text.dropLast())
            case "d": Int(text.dropLast()).flatMap { $0 <= 3650 ? $0 * 24 : nil }
            default: nil
            }
        guard let hours, (1...3650 * 24).contains(hours) else {
            throw ValidationError("“\(text)” is no time from 1h to 3650d. Write it as 30d or 12h.")
        }
        return .seconds(hours * 3600)
    }
}
