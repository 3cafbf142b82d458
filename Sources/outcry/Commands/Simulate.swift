import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import OutcryModel
import OutcryPipeline
import OutcrySimulate
import OutcryStoreSQLite
import ServiceLifecycle
import UnixSignals

struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rehearse an invented outage against a running instance.",
        discussion: """
            EXAMPLE
              outcry simulate penlight --instance http://127.0.0.1:8080 --speed 60

            Serves the feeds of an invented forum, social network and status page on the loopback, and posts reports. \
            The instance must know the service and its feeds: prepare a data folder first with --prepare, which \
            writes its catalogue and four weeks of ordinary reports, and start the instance with \
            --loopback-sources, --trust-proxy 127.0.0.0/8 and the same --speed: each invented person reports from a network \
            of their own. `make demo` does all of it.

            SCENARIOS
            """ + Scenario.all.map { "\n  \($0.service.id): \($0.summary)" }.joined())

    @Argument(help: "The scenarios.")
    var scenarios: [String]

    @Option(help: ArgumentHelp("The instance to drive.", valueName: "url"))
    var instance = "http://127.0.0.1:8080"

    @Option(help: "How many times as fast the instance's clock runs.")
    var speed: Double = 1

    @Option(help: "The port of the invented feeds.", transform: Port.read)
    var feedsPort = 8090

    @Option(
        help: ArgumentHelp(
            "Write the catalogue and the ordinary weeks into this data folder, and stop.", valueName: "folder"))
    var prepare: String?

    @Flag(help: "Go on serving the feeds after the end of the story, until Ctrl-C.")
    var stay = false

    @Option(help: "How many ordinary days come before.")
    var days = 28

    @Option(
        help: ArgumentHelp("When the ordinary days of --prepare end; default: now.", valueName: "instant"),
        transform: Instant.read)
    var from: Timestamp?

    func validate() throws {
        guard speed >= 1, speed <= 3600 else {
            throw ValidationError("--speed is \(speed); a factor from 1 to 3600 was expected.")
        }
        guard (1...90).contains(days) else { throw ValidationError("--days is \(days); 1 to 90 were expected.") }
    }

    func run() async throws {
        let chosen = try scenarios.map { name throws(CommandError) in
            guard let scenario = Scenario.named(name) else {
                throw .unknownScenario(name, known: Scenario.all.map(\.service.id.rawValue))
            }
            return scenario
        }
        if let prepare {
            try await self.prepare(chosen, in: prepare, before: from ?? SystemTime.wall())
        } else {
            try await rehearse(chosen)
        }
    }

    private func prepare(_ chosen: [Scenario], in folder: String, before start: Timestamp) async throws {
        let catalogue = folder + "/catalogue"
        let services = catalogue + "/services"
        try FileManager.default.createDirectory(atPath: services, withIntermediateDirectories: true)
        for scenario in chosen {
            let file = ScenarioCatalogue(of: scenario, feeds: "http://127.0.0.1:\(feedsPort)")
            try Data(file.yaml.utf8).write(to: URL(fileURLWithPath: services + "/" + file.fileName))
        }
        let reports = chosen.flatMap { ScenarioHistory(of: $0, before: start).reports(days: days) }
            .sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
        let store = try SQLiteStore(folder: folder)
        for first in stride(from: 0, to: reports.count, by: 5000) {
            _ = try await store.append(Array(reports[first..<min(first + 5000, reports.count)]))
        }
        try await store.close()
        Output.note(
            "\(reports.count) ordinary reports of \(days) days are in \(folder), the catalogue in \(catalogue).")
    }

    private func rehearse(_ chosen: [Scenario]) async throws {
        let rehearsal = Rehearsal(
            of: chosen, instance: instance, feedsPort: feedsPort, stays: stay, logger: Output.logger("outcry.simulate"),
            clock: { SystemTime(startingAt: try await instanceTime(), speed: speed) }, narrate: Output.note)
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: rehearsal, successTerminationBehavior: .gracefullyShutdownGroup)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: Output.logger("outcry.simulate")))
        try await group.run()
    }

    /// What the clock of the instance reads, so that both tell the same time; waits a minute for the instance to start.
    private func instanceTime() async throws -> Timestamp {
        struct Live: Decodable {
            let time: Timestamp
        }
        let deadline = ContinuousClock.now + .seconds(60)
        while true {
            do {
                let answer = try await HTTPClient.shared.execute(
                    HTTPClientRequest(url: instance + "/health/live"), timeout: .seconds(5))
                let body = try await answer.body.collect(upTo: 4096)
                return try JSONDecoder().decode(Live.self, from: Data(body.readableBytesView)).time
            } catch {
                guard ContinuousClock.now < deadline else {
                    throw CommandError.instance(address: instance, reason: "\(error)")
                }
                try await Task.sleep(for: .milliseconds(250))
            }
        }
    }
}
