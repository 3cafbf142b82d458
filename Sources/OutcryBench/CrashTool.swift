import Foundation

/// A tool of the system, run to its end.
enum CrashTool {
    /// It is not here, or it did not do what it was asked to.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let places = ["/usr/sbin", "/sbin", "/usr/bin", "/bin"]

    static func path(of name: String) -> String? {
        places.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// What it printed. Throws `Failure` with what it complained of.
    @discardableResult
    static func run(_ name: String, _ arguments: [String]) throws -> String {
        guard let path = path(of: name) else { throw Failure(description: "\(name) is not here.") }
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Both are short: neither can fill its pipe while the other is read.
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(name) failed: \(String(decoding: complaint, as: UTF8.self))")
        }
        return String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
