import ArgumentParser
import OutcryAggregate
import OutcryBacktest

/// The settings of the detection, where they differ from those of the house.
struct DetectionOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "A setting of the detection that is to be another, such as tolerated=3; may come several times.",
            discussion: "Comes on top of OUTCRY_SET, in which commas part them. The page Method tells of each.",
            valueName: "name=value"))
    var changes: [String] = []

    /// The settings with the changes of the environment, and then those of the flags.
    func settings() throws -> DetectionSettings {
        try Self.ofEnvironment().changed(flags())
    }

    /// The changes told by flags.
    func flags() throws -> [SettingChange] {
        try changes.map { try SettingChange($0) }
    }

    /// The settings with the changes of the environment, for commands that only look at what was folded.
    static func ofEnvironment() throws -> DetectionSettings {
        let told = (Settings.environment("set") ?? "").split { $0 == "," || $0 == " " }
        return try DetectionSettings.standard.changed(told.map { try SettingChange(String($0)) })
    }
}
