import ArgumentParser
import Foundation
import OutcryCollect

/// Where the catalogue of services and sources is.
struct CatalogueOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of the catalogue.",
            discussion: "Default: OUTCRY_CATALOGUE, else ./feeds, else the one that came with the program.",
            valueName: "folder"))
    var catalogue: String?

    func load() throws -> Catalogue {
        try Catalogue.load(from: try folder())
    }

    /// The first of: the flag, the environment, `./feeds`, and `feeds` beside the program or in a folder above it.
    func folder() throws -> String {
        if let chosen = catalogue ?? Settings.environment("catalogue") { return chosen }
        var candidates = ["feeds"]
        var above = URL(fileURLWithPath: Self.programPath).deletingLastPathComponent()
        while above.path != "/" {
            candidates.append(above.appendingPathComponent("feeds").path)
            above.deleteLastPathComponent()
        }
        let isCatalogue = { FileManager.default.fileExists(atPath: $0 + "/services") }
        guard let found = candidates.first(where: isCatalogue) else { throw CommandError.noCatalogue }
        return found
    }

    private static var programPath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
