import Foundation
import Synchronization

/// An `outcry serve` in a process of its own.
final class ChildServer: Sendable {
    struct NotListening: Error {
        let errors: String
    }

    let port: Int
    private let process: Mutex<Process>
    private let heard: Mutex<String>
    private let hasSaidAll = DispatchSemaphore(value: 0)

    /// Starts it on a free port, with more arguments, and returns when it answers.
    init(data: String, _ more: [String] = []) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments =
            ["serve", "--data", data, "--catalogue", Program.catalogue, "--port", "0", "--no-collect"] + more
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
        port = found ?? 0
        self.process = Mutex(process)
        self.heard = Mutex(heard)
        // Whatever it says later must not fill the pipe.
        errors.fileHandleForReading.readabilityHandler = { [weak self] handle in
            let data = handle.availableData
            self?.heard.withLock { $0 += String(decoding: data, as: UTF8.self) }
            guard data.isEmpty else { return }
            handle.readabilityHandler = nil
            self?.hasSaidAll.signal()
        }
    }

    /// Ends it as an operator would, and returns all it has said.
    func stop() -> String {
        process.withLock { process in
            Foundation.kill(process.processIdentifier, SIGTERM)
            process.waitUntilExit()
        }
        hasSaidAll.wait()
        return heard.withLock { $0 }
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
