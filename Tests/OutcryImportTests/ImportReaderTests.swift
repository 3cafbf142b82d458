import Foundation
import Testing

@testable import OutcryImport

struct ImportReaderTests {
    /// Reads a file in blocks of so many bytes: what is found must not depend on where the blocks end.
    static func read(
        _ bytes: [UInt8], as format: ImportReader.Format? = nil, mapping: [ImportColumn: String] = [:], block: Int = 7
    ) throws -> (rows: [ImportRow], faults: [ImportFault], reader: ImportReader) {
        var rest = bytes[...]
        var reader = try ImportReader(format: format, mapping: mapping) {
            defer { rest = rest.dropFirst(block) }
            return Array(rest.prefix(block))
        }
        var (rows, faults): ([ImportRow], [ImportFault]) = ([], [])
        while let next = try reader.next() {
            switch next {
            case .success(let row): rows.append(row)
            case .failure(let fault): faults.append(fault)
            }
        }
        return (rows, faults, reader)
    }

    static func read(
        _ text: String, as format: ImportReader.Format? = nil
    ) throws -> (
        rows: [ImportRow], faults: [ImportFault]
    ) {
        let all = try read(Array(text.utf8), as: format)
        return (all.rows, all.faults)
    }

    @Test(arguments: [
        "service,text\npenlight,down\n", "\u{FEFF}service,text\r\npenlight,down\r\n", "service;text\npenlight;down",
        "service\ttext\npenlight\tdown", "\"service\",\"text\"\n\"penlight\",\"down\"\n",
        "Service , TEXT\n\npenlight,down\n \n",
        "{\"service\":\"penlight\",\"text\":\"down\"}\n\n", "\u{FEFF} {\"service\":\"penlight\",\"text\":\"down\"}",
    ])
    func `a row is read from every form a spreadsheet or a program writes`(file: String) throws {
        let (rows, faults) = try Self.read(file)
        #expect(faults.isEmpty)
        try #require(rows.count == 1)
        #expect(rows[0][.service] == "penlight")
        #expect(rows[0][.text] == "down")
    }

    @Test(arguments: 1...20)
    func `line feeds, separators and quotation marks stand within quotes, wherever a block ends`(block: Int) throws {
        let file = "text,service\n\"a\r\n\"\"b\"\", c\",penlight\n5\"\" pipe,penlight\n\"\",penlight\nz,penlight\n"
        let (rows, faults, _) = try Self.read(Array(file.utf8), block: block)
        #expect(faults.isEmpty)
        #expect(rows.map { $0[.text] } == ["a\r\n\"b\", c", "5\"\" pipe", nil, "z"])
        #expect(rows.map(\.line) == [2, 4, 5, 6])
    }

    @Test(arguments: [
        ("service,text\npenlight\n", 2, "fields (1)"), ("service,text\na,b,c\n", 2, "fields (3)"),
        ("service,text\n\"a\"b,c\n", 2, "closing quotation mark"),
        ("{\"service\":7}\n", 1, "“service” is not a string"),
        ("{\"service\":\n", 1, "not a JSON object"), ("[1]\n{}", 1, "not a JSON object"),
        ("{\"text\":[\"a\"]}", 1, "“text” is not a string"), ("{\"symptoms\":[1]}", 1, "a list of strings"),
    ])
    func `what is wrong with a row is told with its line`(file: String, line: Int, words: String) throws {
        let (_, faults) = try Self.read(file, as: file.hasPrefix("s") ? .csv : .ndjson)
        let fault = try #require(faults.first)
        #expect(fault.line == line)
        #expect(fault.reason.contains(words), "\(fault.reason)")
    }

    @Test func `a quotation mark without its partner costs one row`() throws {
        let good = (0..<9000).map { "penlight,row \($0)\n" }.joined()
        let (rows, faults) = try Self.read("service,text\npenlight,\"oops\n" + good)
        #expect(faults.map(\.line) == [2])
        #expect(rows.count == 9000)
        #expect(rows.first?.line == 3)
    }

    @Test func `at the end of the file it costs one row as well`() throws {
        let (rows, faults) = try Self.read("service,text\npenlight,\"oops\npenlight,b\npenlight,c\n")
        #expect(faults.map(\.line) == [2])
        #expect(rows.map(\.line) == [3, 4])
    }

    @Test(arguments: [ImportReader.Format.csv, .ndjson])
    func `a line of ten megabytes is passed over and not held`(format: ImportReader.Format) throws {
        let row = format == .csv ? "penlight,a\n" : "{\"service\":\"penlight\",\"text\":\"a\"}\n"
        let head = format == .csv ? "service,text\n" : ""
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000) + [0x0A]
        let file = Array((head + row).utf8) + long + Array(row.utf8)
        let (rows, faults, reader) = try Self.read(file, as: format, block: 65_536)
        #expect(rows.count == 2)
        #expect(faults.map(\.line) == [format == .csv ? 3 : 2])
        #expect(faults.first?.reason.contains("64 KiB") == true)
        #expect(reader.passed == file.count)
    }

    @Test(arguments: [ImportReader.Format.csv, .ndjson])
    func `invalid UTF-8 and NUL are faults of their row alone`(format: ImportReader.Format) throws {
        let (open, close) = format == .csv ? ("penlight,", "\n") : ("{\"service\":\"penlight\",\"text\":\"", "\"}\n")
        let file =
            Array((format == .csv ? "service,text\n" : "").utf8) + Array(open.utf8) + [0xFF, 0xC0] + Array(close.utf8)
            + Array((open + "b" + close).utf8)
        let (rows, faults, _) = try Self.read(file, as: format)
        #expect(rows.map { $0[.text] } == ["b"])
        #expect(faults.count == 1)
    }

    @Test func `deep JSON is a fault`() throws {
        let deep = String(repeating: "[", count: 30_000)
        let (rows, faults) = try Self.read(
            "{\"service\":\"penlight\",\"x\":\(deep)\n{\"service\":\"penlight\"}", as: .ndjson)
        #expect(rows.count == 1)
        #expect(faults.map(\.line) == [1])
    }

    @Test func `columns may be told`() throws {
        let file = Array("Dienst,Was,id\npenlight,kaputt,7\n".utf8)
        let (rows, _, reader) = try Self.read(file, mapping: [.service: "dienst", .text: "Was"])
        #expect(rows.first?[.service] == "penlight")
        #expect(rows.first?[.key] == "7")
        #expect(reader.unused.isEmpty)
        #expect(throws: ImportError.noColumn("Ort", headings: ["Dienst", "Was", "id"])) {
            try Self.read(file, mapping: [.service: "Dienst", .region: "Ort"])
        }
        #expect(throws: ImportError.nothingToRead(headings: ["Dienst", "Was", "id"])) { try Self.read(file) }
    }

    @Test func `members may be told, and numbers be keys and degrees`() throws {
        let file = Array(
            "{\"svc\":\"penlight\",\"id\":17,\"lat\":52.5,\"long\":13,\"symptoms\":[\"slow\",\"other\"]}".utf8)
        let (rows, faults, _) = try Self.read(file, mapping: [.service: "svc"])
        #expect(faults.isEmpty)
        let row = try #require(rows.first)
        #expect(row[.key] == "17")
        #expect(row[.latitude] == "52.5")
        #expect(row[.longitude] == "13")
        #expect(row[.symptoms] == "slow other")
    }

    @Test func `what is no text at all is said`() throws {
        #expect(throws: ImportError.utf16) { try Self.read([0xFF, 0xFE, 0x73, 0x00]) }
        #expect(throws: ImportError.noHeadings(reason: "the file is empty.")) { try Self.read("") }
        #expect(throws: ImportError.noHeadings(reason: "They are not UTF-8.")) {
            try Self.read([0xC0, 0x2C, 0xC1, 0x0A])
        }
    }

    @Test func `no bytes whatever bring it down`() throws {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("\"\",,;\n\r{}[]:\\ab1\t\u{0}".utf8) + [0xFF]
        for _ in 0..<2000 {
            let length = Int.random(in: 0..<200, using: &random)
            let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            for format in ImportReader.Format.allCases {
                let head = format == .csv ? Array("service,text\n".utf8) : []
                let whole = try Self.read(head + bytes, as: format, block: 4096)
                let parts = try Self.read(head + bytes, as: format, block: Int.random(in: 1..<9, using: &random))
                #expect(whole.rows.map(\.all) == parts.rows.map(\.all))
                #expect(whole.faults == parts.faults)
                #expect(whole.reader.passed == head.count + bytes.count)
            }
        }
    }
}
