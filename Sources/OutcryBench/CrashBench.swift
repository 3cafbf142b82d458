import ArgumentParser
import Foundation
import OutcryCollect
import OutcryModel

struct CrashBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crash",
        abstract: "Breaks the server under load, and looks for every report it had answered with 202.",
        discussion: """
            EXAMPLE
              outcry-bench crash --kills 5 --terms 2 --cuts 1

            Each round starts the server over the same data, loads it, and ends it: with kill -9, or with SIGTERM. \
            Where root and a loop device allow, the power of a file system of its own is cut as well, and its disk \
            filled and locked. The control commits with synchronous=NORMAL, and has to lose reports by a power cut: \
            an audit that sees no loss there sees none anywhere. Fails when a report was lost or doubled.

            At a cut the server is stopped first, as a machine without power answers nobody: the system call that cuts \
            lets a sync it overlaps return success for what it throws away. What a cut cannot show is whether a disk \
            empties its own cache when told to.
            """)

    @Option(help: "How many times to end it with kill -9.")
    var kills = 200

    @Option(help: "How many times to end it with SIGTERM.")
    var terms = 20

    @Option(help: "How many times to cut the power.")
    var cuts = 10

    @Option(help: "How many connections send.")
    var connections = 32

    @OptionGroup var server: IngestServerOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let services = try Catalogue.load(from: server.catalogue).services.map(\.id)
        let folder = try IngestFolder()
        defer { folder.remove() }
        let audit = CrashAudit(
            server: server, bodies: IngestBodies(services: services), connections: connections, folder: folder)
        var figures = Figures(bench: "crash")
        var faults: [String] = []
        try await rounds(audit, kills, SIGKILL, "kill", &figures, &faults)
        try await rounds(audit, terms, SIGTERM, "term", &figures, &faults)
        if let obstacle = CrashVolume.obstacle {
            FileHandle.standardError.write(Data("No power is cut and no disk filled: \(obstacle).\n".utf8))
        } else if cuts > 0 {
            try await powerCuts(audit, &figures, &faults)
            faults += try await audit.fillDisk(&figures)
            faults += try await audit.lockFiles(&figures)
        }
        try figures.print(asJSON: json)
        guard faults.isEmpty else { throw ValidationError(faults.joined(separator: "\n")) }
    }

    private func rounds(
        _ audit: CrashAudit, _ count: Int, _ signal: Int32, _ name: String, _ figures: inout Figures,
        _ faults: inout [String]
    ) async throws {
        guard count > 0 else { return }
        var ledger = CrashLedger()
        let data = audit.folder.path(name)
        for _ in 0..<count {
            let (outcome, status) = try await audit.round(data: data, signal: signal)
            ledger.add(outcome)
            if signal == SIGTERM, status != 0 { faults.append("SIGTERM ended the server with \(status).") }
        }
        try await ledger.check(data)
        audit.folder.empty()
        FileHandle.standardError.write(Data("\(name): \(ledger.count) acknowledged, \(ledger.lost) lost.\n".utf8))
        Self.add(ledger, name, "\(count) rounds of \(signal == SIGTERM ? "SIGTERM" : "kill -9")", &figures)
        if ledger.lost + ledger.doubled > 0 || ledger.count < count {
            faults.append("\(name): \(ledger.count) acknowledged, \(ledger.lost) lost, \(ledger.doubled) doubled.")
        }
    }

    private func powerCuts(
        _ audit: CrashAudit, _ figures: inout Figures, _ faults: inout [String]
    ) async throws {
        let full = try await audit.cuts(cuts) { try audit.server.start(data: $0) }
        Self.add(full, "cut", "\(cuts) power cuts", &figures)
        if full.lost + full.doubled > 0 || full.count < cuts {
            faults.append("Power cuts: \(full.count) acknowledged, \(full.lost) lost, \(full.doubled) doubled.")
        }
        let control = try await audit.cuts(cuts) { try CrashServer.start(data: $0, durability: .normal) }
        Self.add(control, "control", "the control, synchronous=NORMAL: has to lose some", &figures)
        if control.lost == 0 { faults.append("The control lost nothing, so that the audit would not see a loss.") }
    }

    private static func add(_ ledger: CrashLedger, _ name: String, _ words: String, _ figures: inout Figures) {
        figures.add(name + "_acknowledged", Double(ledger.count), "reports answered with 202, \(words)")
        figures.add(name + "_lost", Double(ledger.lost), "of them not there afterwards")
        figures.add(name + "_doubled", Double(ledger.doubled), "there twice")
    }
}
