import ArgumentParser
import Foundation

/// Which program serves, and what it knows.
struct IngestServerOptions: ParsableArguments {
    @Option(help: "The program that serves. Default: outcry beside this one.")
    var program: String?

    @Option(help: "The catalogue of services.")
    var catalogue = "feeds"

    /// So many that no benchmark comes near them: every report is still held against its limits.
    private static let limits = ["--report-limit", "100000000/1m", "--overall-limit", "100000000/1m"]

    /// Starts `outcry serve` over a data folder, as anybody would, but with higher limits.
    func start(data: String, _ more: [String] = []) throws -> IngestChild {
        let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        return try IngestChild(
            program ?? beside.appendingPathComponent("outcry").path,
            ["serve", "--data", data, "--catalogue", catalogue, "--port", "0", "--no-collect"] + Self.limits
                + more)
    }
}
