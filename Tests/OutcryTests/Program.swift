import Foundation

/// The built `outcry`, run as a child process.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// The program lies beside the tests' own executable.
    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("outcry").path

    static let catalogue = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("feeds").path

    /// Runs it to its end, and holds up no test beside it. It reads `input`, or whatever is at `place`. What it writes to
    /// standard output is in the outcome unless it goes to `device`.
    static func run(
        _ arguments: [String], input: String = "", readingFrom place: String? = nil, settings: [String: String] = [:],
        writingTo device: String? = nil
    ) async throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("OUTCRY_") }
        environment["OUTCRY_CATALOGUE"] = catalogue
        process.environment = environment.merging(settings) { $1 }
        let folder = try TemporaryFolder()
        let files = try ["in", "out", "err"].map { name in
            let file = folder.url.appendingPathComponent(name)
            try Data(name == "in" ? input.utf8.map { $0 } : []).write(to: file)
            return try FileHandle(forUpdating: file)
        }
        process.standardInput = try place.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) } ?? files[0]
        process.standardOutput = try device.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) } ?? files[1]
        process.standardError = files[2]
        let ends = AsyncStream<Never>.makeStream()
        process.terminationHandler = { _ in ends.continuation.finish() }
        try process.run()
        for await _ in ends.stream {}
        guard !process.isRunning else {
            process.terminate()
            throw CancellationError()
        }
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOf: folder.url.appendingPathComponent("out"), encoding: .utf8),
            errors: try String(contentsOf: folder.url.appendingPathComponent("err"), encoding: .utf8))
    }
}

/// A folder that goes with the test.
final class TemporaryFolder: Sendable {
    let url: URL

    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("outcry-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
