import ArgumentParser
import Foundation

/// `wrk`, the load generator: it sends as fast as it is answered.
struct IngestWrk {
    /// What a run came to.
    struct Outcome: Decodable {
        let requests: Double
        let microseconds: Double
        /// Connections that failed, and what timed out.
        let failures: Double
        /// Answers with a status of 400 or more.
        let refusals: Double
        let p50: Double
        let p99: Double

        var perSecond: Double { requests * 1e6 / max(1, microseconds) }
    }

    private static let report = """
        function done(summary, latency, requests)
          local errors = summary.errors
          io.write(string.format(
            '{"requests":%d,"microseconds":%d,"failures":%d,"refusals":%d,"p50":%.0f,"p99":%.0f}\\n',
            summary.requests, summary.duration, errors.connect + errors.read + errors.write + errors.timeout,
            errors.status, latency:percentile(50), latency:percentile(99)))
        end
        """

    let program: String
    private let script: String

    /// Sends each of the bodies in turn to `path`, every one under a key of its own.
    init(posting bodies: IngestBodies, to path: String, in folder: URL) throws {
        let file = folder.appendingPathComponent("bodies.txt")
        try (bodies.lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
        try self.init(
            in: folder,
            script: """
                local bodies = {}
                for line in io.lines("\(file.path)") do
                  bodies[#bodies + 1] = "\\r\\nContent-Length: " .. #line .. "\\r\\n\\r\\n" .. line
                end
                local threads = 0
                function setup(thread) thread:set("number", threads) threads = threads + 1 end
                function init(arguments)
                  counter = 0
                  head = "POST \(path) HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nContent-Type: application/json\\r\\n"
                    .. "Idempotency-Key: " .. arguments[1] .. "-" .. number .. "-"
                end
                function request()
                  counter = counter + 1
                  return head .. counter .. bodies[counter % #bodies + 1]
                end
                """)
    }

    /// Reads the path of the address it is given.
    init(readingIn folder: URL) throws {
        try self.init(in: folder, script: "")
    }

    private init(in folder: URL, script: String) throws {
        let places = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/wrk" }
        guard let program = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw ValidationError("wrk is not here, which makes the load. On Debian: apt-get install wrk")
        }
        self.program = program
        let file = folder.appendingPathComponent("load-\(script.isEmpty ? "read" : "post").lua")
        try (script + "\n" + Self.report).write(to: file, atomically: true, encoding: .utf8)
        self.script = file.path
    }

    /// Runs against a server of this machine and waits for the end.
    func run(port: Int, path: String = "/", connections: Int, seconds: Int) throws -> Outcome {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        // The last argument makes the keys of this run its own.
        process.arguments = [
            "-t1", "-c\(connections)", "-d\(seconds)s", "--timeout", "30s", "-s", script,
            "http://127.0.0.1:\(port)\(path)", "--", "\(UInt32.random(in: .min ... .max))",
        ]
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard let line = printed.split(separator: UInt8(ascii: "\n")).last,
            let outcome = try? JSONDecoder().decode(Outcome.self, from: line)
        else { throw ValidationError("wrk said: \(String(decoding: printed, as: UTF8.self))") }
        return outcome
    }
}
