/// The lines of a batch that have something on them, each with its number in the body, from 1.
struct BatchLines {
    /// The most lines of a batch.
    static let most = 1000

    /// One line, without its end.
    struct Line {
        let number: Int
        let bytes: [UInt8]
    }

    let lines: [Line]

    /// Cuts a body into lines. Throws `Problem` when there are too many, or none.
    init(_ body: [UInt8]) throws(Problem) {
        var lines: [Line] = []
        var start = body.startIndex
        var number = 0
        while start < body.endIndex {
            number += 1
            let end = body[start...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
            if !body[start..<end].allSatisfy(Self.isSpace) {
                guard lines.count < Self.most else {
                    throw Problem(.tooLarge, "A batch may have at most \(Figures.count(Self.most)) lines.")
                }
                lines.append(Line(number: number, bytes: Array(body[start..<end])))
            }
            start = end + 1
        }
        guard !lines.isEmpty else {
            throw Problem(.notJSON, "The body is empty. Send one JSON object a line.")
        }
        self.lines = lines
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D
    }
}
