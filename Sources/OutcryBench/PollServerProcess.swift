import ArgumentParser
import Foundation

/// The server of the polling benchmark as a child process.
struct PollServerProcess {
    let port: Int
    private let process = Process()
    private let input = Pipe()

    /// Starts it, and waits until it listens.
    init() throws {
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["poll-server"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw ValidationError("The server of the benchmark did not start.")
        }
        self.port = port
    }

    /// Ends it: it reads its input until that is closed.
    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
