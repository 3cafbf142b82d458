import Foundation
import Synchronization

/// An `outcry serve` in a process of its own.
final class ChildServer: Sendable {
    struct NotListening: Error {
        let errors: String
    }

    let port: Int
    private let process: Mutex<Process>
    /// What it says, also after it answers: left in the pipe, it would fill it.
    private let said: AsyncStream<String>
    private let heard: String

    /// Starts it on a free port, with more arguments, and returns when it answers.
    init(data: String, _ more: [String] = []) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments =
            ["serve", "--data", data, "--catalogue", Program.catalogue, "--port", "0", "--no-collect"] + more
        let errors = Pipe()
        process.standardError = errors
        let (said, words) = AsyncStream<String>.makeStream()
        errors.fileHandleForReading.readabilityHandler = { handle in
            let data = handle.availableData
            guard data.isEmpty else {
                words.yield(String(decoding: data, as: UTF8.self))
                return
            }
            handle.readabilityHandler = nil
            words.finish()
        }
        try process.run()
        var heard = ""
        var found: Int?
        for await words in said {
            heard += words
            found = Self.port(in: heard)
            if found != nil { break }
        }
        guard let found else { throw NotListening(errors: heard) }
        port = found
        self.process = Mutex(process)
        self.said = said
        self.heard = heard
    }

    /// Ends it as an operator would, and returns all it has said.
    func stop() async -> String {
        _ = process.withLock { Foundation.kill($0.processIdentifier, SIGTERM) }
        // It closes its end of the pipe when it ends, and the data's folder a moment later.
        var heard = heard
        for await words in said { heard += words }
        process.withLock { $0.waitUntilExit() }
        return heard
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
