import ArgumentParser
import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryStoreSQLite

struct Collect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask every source once.",
        discussion: """
            EXAMPLE
              outcry collect --once --data ./data

            Polls each source of the catalogue and of your own once, takes its new entries in, and prints how each \
            source is doing. The service does the same by itself, again and again; do not run both on one data folder.
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var catalogue: CatalogueOptions

    @Flag(help: "Poll once and stop; required, so that nobody starts a second collector by accident.")
    var once = false

    @Option(help: "Only the sources of this service.")
    var service: String?

    @Flag(help: "Allow sources on this machine, which are refused otherwise.")
    var loopbackSources = false

    @Flag(help: "Print one JSON object a source, as `outcry source list` does.")
    var json = false

    func validate() throws {
        if !once { throw ValidationError("Add --once. `outcry serve` collects continuously.") }
    }

    func run() async throws {
        let catalogue = try catalogue.load()
        let time = SystemTime()
        let roster = try Roster.load(from: data.folder, with: catalogue)
        var sources = roster.sources(with: catalogue.sources, at: time.now())
        if let service {
            let id = try catalogue.service(service).id
            sources = sources.filter { $0.service == id }
        }
        let store = try SQLiteStore(folder: data.folder)
        var settings = CollectSettings(contact: Settings.environment("contact"))
        settings.allowLoopback = loopbackSources
        let collector = Collector(
            sources: sources, sink: FeedIntake(log: store, store: store, time: time), time: time, settings: settings,
            logger: Output.logger("outcry.collect"))
        let healths = try await collector.pollOnce()
        try await store.close()
        if json {
            let health = Dictionary(healths.map { ($0.source, $0) }) { $1 }
            for source in sources where health[source.id] != nil {
                try Output.json(
                    SourceState(source, health: health[source.id], roster: roster, isPolled: true, at: time.now()))
            }
        } else {
            SourceTable.print(healths)
        }
        if !healths.isEmpty, healths.allSatisfy({ $0.failures > 0 }) { throw ExitCode.failure }
    }
}
