import ArgumentParser
import Foundation
import Synchronization

/// A server that is measured, as a child process: its CPU is its own, and it can be killed.
final class IngestChild: Sendable {
    let port: Int
    let pid: Int32
    private let process: Mutex<Process>
    private let input: Mutex<Pipe>
    private let heard: Mutex<String>
    private let cleanup: Int

    /// Starts a program and waits until it says on standard error at which port of this machine it answers.
    init(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        let (input, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        pid = process.processIdentifier
        cleanup = IngestCleanup.add { [pid] in _ = kill(pid, SIGKILL) }
        var words = ""
        var port = Self.port(in: words)
        while port == nil {
            let data = errors.fileHandleForReading.availableData
            guard !data.isEmpty else {
                process.waitUntilExit()
                IngestCleanup.remove(cleanup)
                throw ValidationError("\(program) did not start: \(words)")
            }
            words += String(decoding: data, as: UTF8.self)
            port = Self.port(in: words)
        }
        self.port = port ?? 0
        self.process = Mutex(process)
        self.input = Mutex(input)
        heard = Mutex(words)
        // What it says later must not fill the pipe.
        errors.fileHandleForReading.readabilityHandler = { [weak self] handle in
            let data = handle.availableData
            if data.isEmpty {
                handle.readabilityHandler = nil
                return
            }
            self?.heard.withLock { $0 = String(($0 + String(decoding: data, as: UTF8.self)).suffix(100_000)) }
        }
    }

    /// What it has said on standard error.
    var words: String { heard.withLock { $0 } }

    /// CPU time it has used so far, in microseconds.
    var cpuMicroseconds: Double {
        let stat = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
        // The second field is a name in parentheses, which may hold spaces; the times are the 14th and 15th.
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else { return 0 }
        return (user + system) * 1e6 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Its resident memory in megabytes.
    var residentMegabytes: Double {
        let text = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(separator: " ").dropLast().last.flatMap { Double($0) } ?? 0) * 1024 / 1e6
    }

    /// Lets it do nothing more, not even answer, until it is ended. Throws when it does not stop within a second.
    func freeze() throws {
        kill(pid, SIGSTOP)
        for _ in 0..<1000 {
            let stat = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
            if stat.split(separator: ")").last?.hasPrefix(" T") == true { return }
            usleep(1000)
        }
        throw ValidationError("process \(pid) did not stop for the cut")
    }

    /// Sends it a signal and waits for its end. Returns its exit code, or the signal that ended it as a negative.
    @discardableResult
    func stop(_ signal: Int32 = SIGTERM) -> Int32 {
        defer { IngestCleanup.remove(cleanup) }
        return process.withLock { process in
            // A child of this program ends with its input.
            input.withLock { try? $0.fileHandleForWriting.close() }
            kill(pid, signal)
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        }
    }

    private static func port(in text: String) -> Int? {
        guard let address = text.firstRange(of: "http://127.0.0.1:") else { return nil }
        let digits = text[address.upperBound...].prefix { $0.isNumber }
        return digits.endIndex == text.endIndex ? nil : Int(digits)
    }
}
