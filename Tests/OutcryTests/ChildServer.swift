import Foundation
import Synchronization

/// An `outcry serve` in a process of its own.
final class ChildServer: Sendable {
    struct NotListening: Error {
        let errors: String
    }

    let port: Int
    private let process: Mutex<Process>

    /// Starts it on a free port and returns when it answers.
    init(data: String) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["serve", "--data", data, "--catalogue", Program.catalogue, "--port", "0", "--no-collect"]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        var heard = ""
        var found: Int?
        while found == nil {
            let data = errors.fileHandleForReading.availableData
            guard !data.isEmpty else { throw NotListening(errors: heard) }
            heard += String(decoding: data, as: UTF8.self)
            found = Self.port(in: heard)
        }
        // Whatever it says later must not fill the pipe.
        errors.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
        port = found ?? 0
        self.process = Mutex(process)
    }

    /// Ends it as a crash would, with no chance to put anything in order.
    func kill() {
        process.withLock { process in
            Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    private static func port(in text: String) -> Int? {
        guard let address = text.range(of: "http://127.0.0.1:") else { return nil }
        let rest = text[address.upperBound...]
        guard let end = rest.firstIndex(where: { !$0.isNumber }) else { return nil }
        return Int(rest[..<end])
    }
}
