import ArgumentParser
import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The ways in which the server is broken.
struct CrashAudit {
    let server: IngestServerOptions
    let bodies: IngestBodies
    let connections: Int
    let folder: IngestFolder

    private var load: IngestLoad { IngestLoad(bodies, connections: connections, keepsIDs: true) }

    /// Starts the server, loads it, and ends it at some moment after its first answer. Returns what was answered, and
    /// how it ended.
    func round(data: String, signal: Int32) async throws -> (IngestLoad.Outcome, Int32) {
        let child = try server.start(data: data)
        let load = load
        async let outcome = load.run(port: child.port, seconds: 20)
        try await Self.untilAnswered(load)
        try await Task.sleep(for: .milliseconds(Int.random(in: 1...250)))
        let status = child.stop(signal)
        return (try await outcome, status)
    }

    /// Cuts the power of a server's disk so many times, and looks each time after it is back.
    func cuts(_ count: Int, start: (String) throws -> IngestChild) async throws -> CrashLedger {
        let volume = try CrashVolume(in: folder, megabytes: 512)
        defer { volume.remove() }
        let data = volume.path("data")
        var ledger = CrashLedger()
        for _ in 0..<count {
            let child = try start(data)
            let load = load
            async let outcome = load.run(port: child.port, seconds: 20)
            try await Self.untilAnswered(load)
            try await Task.sleep(for: .milliseconds(Int.random(in: 300...900)))
            // A machine without power answers nobody. Here the shutdown lets a sync that overlaps it return success for
            // what it throws away (seen with nothing but write and fdatasync on Linux 6.18), so nobody may be told.
            do {
                try child.freeze()
            } catch {
                child.stop(SIGKILL)
                throw error
            }
            try volume.cut()
            child.stop(SIGKILL)
            ledger.add(try await outcome)
            try volume.restart()
        }
        try await ledger.check(data)
        return ledger
    }

    /// Lets the disk run full under load, and makes room again. Returns what was not as it should be.
    func fillDisk(_ figures: inout Figures) async throws -> [String] {
        let volume = try CrashVolume(in: folder, megabytes: 64)
        defer { volume.remove() }
        let data = volume.path("data")
        let child = try server.start(data: data)
        defer { child.stop() }
        let ballast = volume.path("ballast")
        var faults: [String] = []
        var ledger = CrashLedger()
        // All but about four megabytes.
        try CrashTool.run("sh", ["-c", "fallocate -l $(( $(stat -f -c '%a*%S' \(data)) - 4194304 )) \(ballast)"])
        let full = try await load.run(port: child.port, seconds: 5)
        ledger.add(full)
        try FileManager.default.removeItem(atPath: ballast)
        let after = try await load.run(port: child.port, seconds: 2)
        ledger.add(after)
        faults += Self.faults("Full disk", full, after, words: child.words, named: "full")
        child.stop()
        try await ledger.check(data)
        if ledger.lost + ledger.doubled > 0 { faults.append("Full disk: \(ledger.lost) lost.") }
        figures.add("full_disk_refused", Double(full.statuses[503] ?? 0), "answers 503 while the disk was full")
        figures.add("full_disk_accepted_after", Double(after.statuses[202] ?? 0), "answers 202 once there was room")
        figures.add("full_disk_lost", Double(ledger.lost), "of \(ledger.count) reports acknowledged")
        return faults
    }

    /// Makes the files of a running server unwritable, and writable again. Returns what was not as it should be.
    func lockFiles(_ figures: inout Figures) async throws -> [String] {
        let volume = try CrashVolume(in: folder, megabytes: 128)
        defer { volume.remove() }
        let data = volume.path("data")
        let child = try server.start(data: data)
        defer { child.stop() }
        var ledger = CrashLedger()
        ledger.add(try await load.run(port: child.port, seconds: 1))
        let files = ["outcry.sqlite", "outcry.sqlite-wal"].map { "\(data)/\($0)" }
        try CrashTool.run("chattr", ["+i"] + files)
        let locked: IngestLoad.Outcome
        do {
            defer { _ = try? CrashTool.run("chattr", ["-i"] + files) }
            locked = try await load.run(port: child.port, seconds: 2)
        }
        ledger.add(locked)
        let after = try await load.run(port: child.port, seconds: 2)
        ledger.add(after)
        var faults = Self.faults("Read-only files", locked, after, words: child.words, named: "written to")
        child.stop()
        try await ledger.check(data)
        if ledger.lost + ledger.doubled > 0 { faults.append("Read-only files: \(ledger.lost) lost.") }
        figures.add("read_only_refused", Double(locked.statuses[503] ?? 0), "answers 503 while the files were locked")
        figures.add("read_only_accepted_after", Double(after.statuses[202] ?? 0), "answers 202 once they were not")
        figures.add("read_only_lost", Double(ledger.lost), "of \(ledger.count) reports acknowledged")
        return faults
    }

    private static func faults(
        _ name: String, _ during: IngestLoad.Outcome, _ after: IngestLoad.Outcome, words: String, named: String
    ) -> [String] {
        var faults: [String] = []
        if during.statuses[503] == nil { faults.append("\(name): nothing was refused: \(during.statuses).") }
        if !Set(during.statuses.keys).isSubset(of: [202, 503]) {
            faults.append("\(name): answers \(during.statuses), such as \(during.oddAnswer ?? "").")
        }
        if during.refusalsWithoutRetry > 0 { faults.append("\(name): a 503 did not say when to come again.") }
        if !words.contains(named) { faults.append("\(name): the log does not tell of it: \(words.suffix(500))") }
        if after.statuses[202] == nil { faults.append("\(name): nothing was taken in afterwards: \(after.statuses).") }
        return faults
    }

    private static func untilAnswered(_ load: IngestLoad) async throws {
        let deadline = ContinuousClock.now + .seconds(15)
        while load.sofar.statuses.isEmpty {
            guard ContinuousClock.now < deadline else { throw ValidationError("The server does not answer.") }
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
