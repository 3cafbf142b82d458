import ArgumentParser
import OutcryAggregate
import OutcryBacktest

/// The settings of the detection, where they differ from those of the house.
struct DetectionOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "A setting of the detection that is to be another, such as tolerated=3; may come several times.",
            discussion: "Default: OUTCRY_SET, in which commas part them. The page Method tells of each.",
            valueName: "name=value"))
    var changes: [String] = []

    /// The changes told by flags, else those of the environment.
    func told() throws -> [SettingChange] {
        try changes.isEmpty ? Self.changesOfEnvironment() : flags()
    }

    /// The changes told by flags.
    func flags() throws -> [SettingChange] {
        try changes.map { try SettingChange($0) }
    }

    /// The settings with the changes told.
    func settings() throws -> DetectionSettings {
        try DetectionSettings.standard.changed(told())
    }

    /// The settings with the changes of the environment, for commands that only look at what was folded.
    static func ofEnvironment() throws -> DetectionSettings {
        try DetectionSettings.standard.changed(changesOfEnvironment())
    }

    private static func changesOfEnvironment() throws -> [SettingChange] {
        try (Settings.environment("set") ?? "").split(separator: ",").map { try SettingChange(String($0)) }
    }
}
