import ArgumentParser
import Foundation
import OutcryCollect
import OutcryModel
import OutcryStore
import OutcryStoreSQLite

struct IngestBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Reports taken in over HTTP, each on disk before its 202, beside bare servers and bare SQLite.",
        discussion: """
            EXAMPLE
              outcry-bench ingest --seconds 8 --rounds 3

            A server in a process of its own takes reports from wrk, every one with its own key; the floor is a \
            Hummingbird route that reads the same body and answers 202 with as many bytes. The two take turns, and \
            medians are told. Then a steady load at half of what the server took, and the writer alone beside the C \
            functions of SQLite with the same rows, settings and batches.
            """)

    @Option(help: "How long each turn lasts, in seconds.")
    var seconds = 8

    @Option(help: "How many turns each server has.")
    var rounds = 3

    @Option(help: "How many connections, a number after the other.")
    var connections = [64, 256]

    @Option(help: "How many reports the writer alone is given in each turn.")
    var writes = 100_000

    @Flag(help: "Measure the writer alone, and no server.")
    var onlyWriter = false

    @OptionGroup var server: IngestServerOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let services = try Catalogue.load(from: server.catalogue).services.map(\.id)
        let folder = try IngestFolder()
        defer { folder.remove() }
        var figures = Figures(bench: "ingest")
        if !onlyWriter { try await addServing(to: &figures, services: services, folder: folder) }
        for batch in [100, 1000] {
            try await addWriter(to: &figures, batch: batch, services: services, folder: folder)
        }
        try figures.print(asJSON: json)
    }

    private func addServing(
        to figures: inout Figures, services: [Service.ID], folder: IngestFolder
    ) async throws {
        let bodies = IngestBodies(services: services)
        let wrk = try IngestWrk(posting: bodies, to: "/api/v1/reports", in: folder.url)
        figures.add("body_bytes", bodies.meanBytes, "mean bytes of a report, a third with words")
        var half = 0.0
        for count in connections {
            let turns = try await self.turns(connections: count, wrk: wrk, bodies: bodies, folder: folder)
            if half == 0 { half = turns.median(\.served.perSecond) / 2 }
            turns.add(to: &figures, connections: count)
        }
        try await addLatency(to: &figures, perSecond: half, bodies: bodies, folder: folder)
    }

    private func turns(
        connections: Int, wrk: IngestWrk, bodies: IngestBodies, folder: IngestFolder
    ) async throws -> IngestTurns {
        var turns = IngestTurns()
        let length = try await answerLength(bodies, folder)
        for _ in 0..<rounds {
            let data = folder.path("data")
            let server = try self.server.start(data: data)
            turns.server.append(try measure(server, wrk, connections))
            server.stop()
            try await check(data, answered: turns.server.last?.total ?? 0, connections: connections)
            folder.empty()
            for kind in ["hummingbird", "nio", "epoll"] {
                let floor = try IngestFloor.start(kind: kind, status: 202, bytes: length)
                turns.floors[kind, default: []].append(try measure(floor, wrk, connections))
                floor.stop()
            }
        }
        return turns
    }

    /// Warms a server up, then measures it.
    private func measure(_ server: IngestChild, _ wrk: IngestWrk, _ connections: Int) throws -> IngestTurn {
        let path = "/api/v1/reports"
        let warm = try wrk.run(port: server.port, path: path, connections: connections, seconds: 2)
        let before = server.cpuMicroseconds
        let outcome = try wrk.run(port: server.port, path: path, connections: connections, seconds: seconds)
        let cpu = server.cpuMicroseconds - before
        for run in [warm, outcome] where run.failures + run.refusals > 0 {
            throw ValidationError("\(run.refusals) reports were refused, \(run.failures) connections failed.")
        }
        return IngestTurn(
            served: outcome, total: Int(warm.requests + outcome.requests), cpu: cpu / max(1, outcome.requests))
    }

    /// What was answered with 202 must be in the file, and next to nothing else: what was under way at the end.
    private func check(_ data: String, answered: Int, connections: Int) async throws {
        let store = try SQLiteStore(folder: data, readOnly: true)
        var position = LogPosition.start
        var kept = 0
        while true {
            let read = try await store.read(after: position, before: Timestamp(milliseconds: .max), limit: 50_000)
            guard let last = read.last else { break }
            kept += read.count
            position = last.position
        }
        try await store.close()
        guard (answered...answered + 2 * connections).contains(kept) else {
            throw ValidationError("\(answered) reports were answered with 202, but \(kept) are stored.")
        }
    }

    /// How long an answer of the server is.
    private func answerLength(_ bodies: IngestBodies, _ folder: IngestFolder) async throws -> Int {
        let server = try self.server.start(data: folder.path("probe"))
        defer { server.stop() }
        let probe = try await IngestLoad(bodies, connections: 8).run(port: server.port, seconds: 0.5)
        guard !probe.latencies.isEmpty else { throw ValidationError("The server answers: \(probe.oddAnswer ?? "")") }
        return probe.bytes / probe.latencies.count
    }

    private func addLatency(
        to figures: inout Figures, perSecond: Double, bodies: IngestBodies, folder: IngestFolder
    ) async throws {
        var outcomes: [IngestLoad.Outcome] = []
        for _ in 0..<rounds {
            let server = try self.server.start(data: folder.path("latency"))
            _ = try await IngestLoad(bodies, connections: 64, perSecond: perSecond / 2)
                .run(port: server.port, seconds: 2)
            outcomes.append(
                try await IngestLoad(bodies, connections: 64, perSecond: perSecond)
                    .run(port: server.port, seconds: Double(seconds)))
            server.stop()
            folder.empty()
        }
        guard outcomes.allSatisfy({ Set($0.statuses.keys) == [202] }) else {
            throw ValidationError("Not every report was answered with 202: \(outcomes.map(\.statuses)).")
        }
        func median(_ share: Double) -> Double { outcomes.map { $0.quantile(share) }.sorted()[outcomes.count / 2] }
        figures.add("half_per_second", perSecond, "half of that: a steady load on 64 connections")
        figures.add("half_p50_ms", median(0.5), "latency at half of the load")
        figures.add("half_p99_ms", median(0.99), "the same, of the slowest in a hundred")
    }

    private func addWriter(
        to figures: inout Figures, batch: Int, services: [Service.ID], folder: IngestFolder
    ) async throws {
        let reports = IngestWriter.reports(writes, services: services)
        var (store, raw): ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
            let one = try await IngestWriter.measure(reports, batch: batch, folder: folder.path("store"))
            let other = try await IngestRawWriter.measure(reports, batch: batch, folder: folder.path("raw"))
            store.append(Double(writes) / one.inSeconds)
            raw.append(Double(writes) / other.inSeconds)
            folder.empty()
        }
        let (ours, floor) = (store.sorted()[rounds / 2], raw.sorted()[rounds / 2])
        figures.add("writer_\(batch)_per_second", ours, "reports through the writer alone, \(batch) a commit")
        figures.add("writer_\(batch)_raw_per_second", floor, "floor: the C functions of SQLite")
        figures.add("writer_\(batch)_share", ours / floor, "of the floor")
    }
}

extension Duration {
    fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
