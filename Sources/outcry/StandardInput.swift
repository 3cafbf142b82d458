#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The lines of standard input, each as soon as it is there, without their line feeds.
struct StandardInput {
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// The next line; `nil` after the last. Throws when standard input cannot be read.
    mutating func nextLine() throws(CommandError) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            if isAtEnd {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            let read = try Self.read()
            isAtEnd = read.isEmpty
            buffer.append(contentsOf: read)
        }
    }

    /// What is there, without waiting for more: a line is answered before the next is written. Foundation would either
    /// wait or, for a folder or a closed input, stop the program.
    private static func read() throws(CommandError) -> ArraySlice<UInt8> {
        var block = [UInt8](repeating: 0, count: 1 << 16)
        let count = block.withUnsafeMutableBytes { systemRead(STDIN_FILENO, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw .notAFile("Standard input") }
        return block[..<count]
    }
}

/// The system's call, which the method's name would hide.
private let systemRead = read
