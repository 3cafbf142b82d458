/// Cuts a stream of bytes into records without ever holding much more than one of them.
///
/// A record ends with a line feed; with a separator of fields, line feeds between quotation marks are part of it
/// (RFC 4180). What is longer than a record may be is passed over: to the next line, so that a quotation mark without its
/// partner costs one row and not the rest of the file.
struct ImportScanner {
    /// The most bytes of a record: as many as a report may have that is sent by itself.
    static let longest = 64 * 1024

    enum Piece {
        case record(line: Int, ArraySlice<UInt8>)
        case fault(ImportFault)
    }

    private enum Cut {
        case end(Int)
        case tooLong
        case unbalanced
        case more
        case nothing
    }

    private static let (lineFeed, quote) = (UInt8(ascii: "\n"), UInt8(ascii: "\""))

    /// What stands between fields; `nil` where there are none, and quotation marks mean nothing.
    var separator: UInt8?
    /// How many bytes have been cut so far.
    private(set) var passed = 0

    private let read: () throws -> [UInt8]
    private var buffer: [UInt8] = []
    private var start = 0
    private var line = 1
    private var isAtEnd = false
    private var isSkipping = false

    /// A scanner of what `read` gives block by block, until one is empty. Throws `ImportError.utf16`, and what `read`
    /// throws.
    init(_ read: @escaping () throws -> [UInt8]) throws {
        self.read = read
        while buffer.count < 3, !isAtEnd { try fill() }
        if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) { throw ImportError.utf16 }
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }

    /// The first bytes, up to the end of the first line or as many as there are, without moving on.
    mutating func peek() throws -> ArraySlice<UInt8> {
        while !isAtEnd, buffer.count - start <= Self.longest, !buffer[start...].contains(Self.lineFeed) { try fill() }
        return buffer[start...].prefix(Self.longest).prefix { $0 != Self.lineFeed }
    }

    /// The next record without its line end; `nil` after the last. Lines with nothing but space on them are passed over.
    mutating func next() throws -> Piece? {
        while true {
            if isSkipping { try skip() }
            switch cut() {
            case .nothing: return nil
            case .more: try fill()
            case .end(let end):
                let (first, record) = (line, trimmed(buffer[start..<end]))
                moveOn(past: end)
                if !record.isEmpty { return .record(line: first, record) }
            case .tooLong:
                isSkipping = true
                return .fault(ImportFault(line: line, reason: "It is longer than 64 KiB."))
            case .unbalanced:
                isSkipping = true
                return .fault(
                    ImportFault(
                        line: line, reason: "A quotation mark has no partner within 64 KiB; the line is left out."))
            }
        }
    }

    /// Where the record ends that begins at `start`.
    private func cut() -> Cut {
        let limit = min(buffer.count, start + Self.longest + 1)
        var isQuoted = false
        let end: Int? = buffer.withUnsafeBufferPointer { bytes in
            var place = start
            guard let separator else {
                while place < limit, bytes[place] != Self.lineFeed { place += 1 }
                return place < limit ? place : nil
            }
            var mayOpen = true
            while place < limit {
                let byte = bytes[place]
                if byte == Self.quote {
                    // Of two in a row within quotes the first closes and the second opens again: it comes to the same.
                    let wasQuoted = isQuoted
                    isQuoted = !isQuoted && mayOpen
                    mayOpen = wasQuoted
                } else if !isQuoted {
                    if byte == Self.lineFeed { return place }
                    mayOpen = byte == separator
                }
                place += 1
            }
            return nil
        }
        if let end { return .end(end) }
        if limit - start > Self.longest { return isQuoted ? .unbalanced : .tooLong }
        guard isAtEnd else { return .more }
        if start == buffer.count { return .nothing }
        return isQuoted ? .unbalanced : .end(buffer.count)
    }

    /// Passes over what is left of a line.
    private mutating func skip() throws {
        while true {
            if let end = buffer[start...].firstIndex(of: Self.lineFeed) {
                moveOn(past: end)
                isSkipping = false
                return
            }
            passed += buffer.count - start
            start = buffer.count
            if isAtEnd {
                isSkipping = false
                return
            }
            try fill()
        }
    }

    private mutating func moveOn(past end: Int) {
        line += separator == nil ? 1 : buffer[start..<end].count { $0 == Self.lineFeed } + 1
        let next = min(end + 1, buffer.count)
        passed += next - start
        start = next
    }

    private mutating func fill() throws {
        buffer.removeFirst(start)
        start = 0
        let block = try read()
        isAtEnd = block.isEmpty
        buffer.append(contentsOf: block)
    }

    private func trimmed(_ record: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let record = record.last == UInt8(ascii: "\r") ? record.dropLast() : record
        return record.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? [] : record
    }
}
