import ArgumentParser

/// Where the data are.
struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The data folder.", discussion: "Default: OUTCRY_DATA, else ./data.", valueName: "folder"))
    var data: String?

    var folder: String { data ?? Settings.environment("data") ?? "data" }
}
