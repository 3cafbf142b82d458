import ArgumentParser
import Foundation
import OutcryCollect
import OutcryModel
import OutcryStore
import OutcryStoreSQLite

struct SourceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "Add, list, test, pause and remove sources.",
        discussion: """
            EXAMPLE
              outcry source add https://community.example.org/
              outcry source list --failing

            Your own sources, and which sources are paused, are kept in sources.yaml in the data folder; a running \
            service notices a change within seconds.
            """,
        subcommands: [
            Add.self, List.self, Test.self, Pause.self, Resume.self, Remove.self, Import.self, Export.self,
        ])
}

/// Where sources are: the catalogue and the data folder with the roster.
struct SourceOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var catalogue: CatalogueOptions

    func load() throws -> (catalogue: Catalogue, roster: Roster) {
        let catalogue = try catalogue.load()
        return (catalogue, try Roster.load(from: data.folder, with: catalogue))
    }

    /// How each source is doing, as far as anybody has asked it; nothing is written.
    func healths() async throws -> [Source.ID: SourceHealth] {
        guard FileManager.default.fileExists(atPath: data.folder + "/outcry.sqlite") else { return [:] }
        let healths = try await ReadOnlyData(folder: data.folder).store.sourceHealth()
        return Dictionary(healths.map { ($0.source, $0) }) { $1 }
    }

    /// The sources that said to be gone for good, removed ones included.
    func gone() async throws -> Set<Source.ID> {
        Set(try await healths().values.filter(\.isGone).map(\.source))
    }

    /// Changes the roster, alone.
    func update<Result>(with catalogue: Catalogue, _ change: (inout Roster) throws -> Result) throws -> Result {
        try Roster.update(in: data.folder, with: catalogue, change)
    }
}

/// How servers are asked by hand.
struct SourceProbeOptions: ParsableArguments {
    @Flag(help: "Allow sources on this machine, which are refused otherwise.")
    var loopbackSources = false

    var settings: CollectSettings {
        var settings = CollectSettings(contact: Settings.environment("contact"))
        settings.allowLoopback = loopbackSources
        return settings
    }
}

/// Values of sources on the command line.
enum SourceValue {
    static func kind(_ text: String) throws -> SourceKind {
        let kinds: [SourceKind] = [.forum, .social, .status, .news]
        guard let kind = kinds.first(where: { $0.rawValue == text }) else {
            throw ValidationError("The kinds are \(kinds.map(\.rawValue).joined(separator: ", ")).")
        }
        return kind
    }

    static func interval(_ text: String) throws -> Duration {
        guard let interval = Duration(interval: text) else {
            throw ValidationError("“\(text)” is no interval. Write a number of s, m or h from 60s to 24h, such as 10m.")
        }
        return interval
    }

    /// An address; without a scheme it is one of https.
    static func address(_ text: String) -> String {
        text.contains("://") ? text : "https://" + text
    }
}
