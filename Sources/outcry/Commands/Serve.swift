import ArgumentParser
import Foundation
import NIOCore
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryWeb

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the service: collect, fold, answer.",
        discussion: """
            EXAMPLE
              outcry serve --data ./data --port 8080

            Reads the sources of the catalogue, takes reports at POST /api/v1/reports and on its pages, and answers \
            at http://HOST:PORT. Stops on SIGTERM or Ctrl-C after it has answered what it has accepted.
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var catalogue: CatalogueOptions

    @Option(help: "The address to listen on. Default: OUTCRY_HOST, else 127.0.0.1.")
    var host: String?

    @Option(help: "The port to listen on. Default: OUTCRY_PORT, else 8080.", transform: Port.read)
    var port: Int?

    @Option(
        help: ArgumentHelp(
            "The public address, for links in feeds and answers. Default: OUTCRY_SITE, else http://HOST:PORT.",
            valueName: "url"))
    var site: String?

    @Option(
        help: ArgumentHelp(
            "A page or mailto: address that tells the servers polled whom to ask. Default: OUTCRY_CONTACT.",
            valueName: "url"))
    var contact: String?

    @Flag(help: "Do not poll the sources of the catalogue.")
    var noCollect = false

    @Flag(name: .shortAndLong, help: "Say more on standard error.")
    var verbose = false

    @OptionGroup(title: "Limits") var abuse: AbuseOptions

    @OptionGroup(title: "Administration") var administration: AdminOptions

    @OptionGroup(title: "Retention") var retention: RetentionOptions

    @OptionGroup var detection: DetectionOptions

    @OptionGroup(title: "Rehearsal") var rehearsal: RehearsalOptions

    func run() async throws {
        let settings = try settings()
        // Whoever reads the log may go away; the service stays.
        signal(SIGPIPE, SIG_IGN)
        do {
            try await Instance.serve(settings)
        } catch {
            throw Self.inWords(error, settings.web)
        }
    }

    private func settings() throws -> Instance.Settings {
        let host = host ?? Settings.environment("host") ?? "127.0.0.1"
        let port = try Port.chosen(port)
        let named = host.contains(":") ? "[\(host)]" : host
        let site = try PublicAddress.site(site ?? Settings.environment("site") ?? "http://\(named):\(port)")
        let contact = try (contact ?? Settings.environment("contact")).map(PublicAddress.contact)
        var collect = CollectSettings(contact: contact)
        collect.allowLoopback = rehearsal.loopbackSources
        var web = WebSettings(host: host, port: port, site: site)
        web.abuse = try abuse.settings()
        // A rehearsal may run so fast that a moment is long.
        if rehearsal.speed == 1 { web.answersKept = .seconds(1) }
        let folder = data.folder
        return Instance.Settings(
            data: folder, catalogue: try catalogue.load(), detection: try detection.settings(),
            retention: try retention.settings(), adminToken: try administration.token(), web: web,
            collect: noCollect ? nil : collect, sending: collect, time: rehearsal.time,
            logger: Output.logger("outcry", verbose: verbose),
            onServing: { bound in
                Output.note("Outcry answers at http://\(named):\(bound)  (data in \(folder), Ctrl-C stops it)")
            })
    }

    /// What keeps an address from being listened on, in words.
    private static func inWords(_ error: any Error, _ web: WebSettings) -> any Error {
        if error is SocketAddressError.UnknownHost { return CommandError.hostNotHere(web.host) }
        return switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: CommandError.portTaken(web.port)
        case EACCES: CommandError.portForbidden(web.port)
        case EADDRNOTAVAIL: CommandError.hostNotHere(web.host)
        default: error
        }
    }
}
