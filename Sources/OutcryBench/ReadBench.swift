import ArgumentParser
import Foundation

struct ReadBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reads",
        abstract: "Answers from a store with much in it, beside a bare route that returns the same bytes.",
        discussion: """
            EXAMPLE
              outcry-bench reads --world /var/tmp/outcry-bench-world

            The store has 10 million reports, 500 services and a year of tallies; it is made when it is not there yet, \
            which takes some minutes, and kept. The server and a Hummingbird route that returns the same bytes take \
            turns, and medians are told. Then the same questions, each put once, to it and to a store with 10,000 \
            reports, of which the last days are the same.
            """)

    @Option(help: "A folder to make the stores in, and to find them in the next time. Default: made, and removed.")
    var world: String?

    @Option(help: "How many reports.")
    var reports = 10_000_000

    @Option(help: "How many services.")
    var services = 500

    @Option(help: "How long each turn lasts, in seconds.")
    var seconds = 4

    @Option(help: "How many turns each server has.")
    var rounds = 3

    @Option(help: "How many connections.")
    var connections = 64

    @OptionGroup var server: IngestServerOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let folder = try IngestFolder()
        defer { folder.remove() }
        let place = world ?? folder.path("world")
        let wrk = try IngestWrk(readingIn: folder.url)
        let much = ReadWorld(services: services, reports: reports, folder: place + "/much")
        let little = ReadWorld(services: services, reports: 10_000, folder: place + "/little")
        for world in [much, little] where try await world.make() {
            FileHandle.standardError.write(Data("Made \(world.folder).\n".utf8))
        }
        var figures = Figures(bench: "reads")
        let large = try start(much)
        defer { large.stop() }
        for (name, path) in Self.paths(much) {
            try measure(name, path, of: large, wrk, folder, &figures)
        }
        let small = try start(little)
        defer { small.stop() }
        for (name, path) in [("scope", Self.scope), ("series", Self.series)] {
            try await compare(name, { path(much, $0) }, small, large, &figures)
        }
        // One that folds all reports anew beside its answers is slow at them.
        for server in [large, small] where server.words.contains(" error ") {
            throw ValidationError("What was measured is no sound server: \(server.words)")
        }
        try figures.print(asJSON: json)
    }

    private func start(_ world: ReadWorld) throws -> IngestChild {
        var options = server
        options.catalogue = world.catalogue
        return try options.start(data: world.data)
    }

    private static func paths(_ world: ReadWorld) -> [(String, String)] {
        [
            ("home", "/"), ("service", "/services/\(world.busiest)"),
            ("scope", "/api/v1/services/\(world.busiest)/scope"),
            ("series", "/api/v1/services/\(world.busiest)/series?bucket=15"), ("services", "/api/v1/services"),
            ("feed", "/feeds/incidents.atom"), ("incidents", "/api/v1/incidents"),
        ]
    }

    private func measure(
        _ name: String, _ path: String, of server: IngestChild, _ wrk: IngestWrk, _ folder: IngestFolder,
        _ figures: inout Figures
    ) throws {
        let body = try ReadProbe.body(of: path, port: server.port)
        let file = folder.url.appendingPathComponent("answer")
        try Data(body).write(to: file)
        var (ours, bare): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
            ours.append(try rate(server, path, wrk))
            let floor = try IngestFloor.start(kind: "hummingbird", status: 200, file: file.path)
            bare.append(try rate(floor, "/any", wrk))
            floor.stop()
        }
        let (rate, most) = (ours.sorted()[rounds / 2], bare.sorted()[rounds / 2])
        figures.add(name + "_per_second", rate, "answers a second: \(path), \(body.count) bytes")
        figures.add(name + "_bare_per_second", most, "floor: a bare route with the same bytes")
        figures.add(name + "_share", rate / max(1, most), "of the floor")
    }

    private func rate(_ server: IngestChild, _ path: String, _ wrk: IngestWrk) throws -> Double {
        let outcome = try wrk.run(port: server.port, path: path, connections: connections, seconds: seconds)
        guard outcome.failures + outcome.refusals == 0 else {
            throw ValidationError("\(path): \(outcome.refusals) refusals, \(outcome.failures) failures.")
        }
        return outcome.perSecond
    }

    /// The questions that are put once each: a window that ends a minute earlier every time.
    private static func window(_ number: Int) -> String {
        let end = Int(Date().timeIntervalSince1970) / 60 * 60 - 7200 - number * 60
        func text(_ seconds: Int) -> String {
            Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
        }
        return "from=\(text(end - 21_600))&to=\(text(end))"
    }

    private static func scope(_ world: ReadWorld, _ number: Int) -> String {
        "/api/v1/services/\(world.busiest)/scope?\(window(number))"
    }

    private static func series(_ world: ReadWorld, _ number: Int) -> String {
        "/api/v1/services/\(world.busiest)/series?bucket=15&\(window(number))"
    }

    /// Puts the same questions to both in turn, and tells the medians of the time they took.
    private func compare(
        _ name: String, _ path: (Int) -> String, _ small: IngestChild, _ large: IngestChild, _ figures: inout Figures
    ) async throws {
        var (little, much): ([Double], [Double]) = ([], [])
        let clock = ContinuousClock()
        for number in 0..<400 {
            let path = path(number)
            little.append(try clock.measure { _ = try ReadProbe.body(of: path, port: small.port) }.inMicroseconds)
            much.append(try clock.measure { _ = try ReadProbe.body(of: path, port: large.port) }.inMicroseconds)
        }
        let (few, many) = (little.sorted()[little.count / 2], much.sorted()[much.count / 2])
        figures.add(name + "_small_us", few, "microseconds for a \(name) of six hours, 10,000 reports stored")
        figures.add(name + "_large_us", many, "the same, \(reports) stored")
        figures.add(name + "_growth", many / few, "the second over the first: at most 1.2")
    }
}

extension Duration {
    fileprivate var inMicroseconds: Double {
        Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12
    }
}
