import Foundation
import OutcryModel
import OutcryStore
import OutcryStoreSQLite
import Testing

@testable import OutcryImport
@testable import OutcryPipeline
@testable import outcry

struct ImportCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var data: String { folder.path + "/data" }

    private func file(_ name: String, _ text: String) throws -> String {
        let url = folder.url.appendingPathComponent(name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    private func log() async throws -> [Report] {
        let store = try SQLiteStore(folder: data, readOnly: true)
        return try await store.read(after: .start, before: Timestamp(milliseconds: .max), limit: 10_000).map(\.report)
    }

    @Test func `files of both forms are brought in, and again without doubling anything`() async throws {
        let csv = try file(
            "a.csv", "Product;Subject;when\ngithub;it is down;2026-11-20T10:00:00Z\nGitHub;\"slow;\nvery\";\n")
        let ndjson = try file("b.ndjson", "{\"service\":\"github\",\"text\":\"x\",\"id\":1}\n")
        let map = ["--map", "service=product", "--map", "text=Subject", "--map", "occurredAt=when"]
        let first = try await Program.run(["import", csv, "--source", "desk", "--data", data, "--json"] + map)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("\"stored\":2"))
        #expect(first.output.contains("\"past\":1"))
        #expect(first.errors.contains("2 are new"))
        #expect(first.errors.contains("more than six hours ago"))
        #expect(!first.errors.contains("\u{1B}"))
        #expect(try await Program.run(["import", ndjson, "--source", "desk", "--data", data]).status == 0)
        let again = try await Program.run(["import", csv, "--source", "desk", "--data", data, "--json"] + map)
        #expect(again.output.contains("\"known\":2"))
        #expect(again.output.contains("\"stored\":0"))
        let log = try await log()
        #expect(log.map(\.text) == ["it is down", "slow;\nvery", "x"])
        #expect(log.allSatisfy { $0.source == "import/desk" && $0.service == "github" })
    }

    @Test func `standard input is read, and a row at fault is named and harms no other`() async throws {
        let answer = try await Program.run(
            ["import", "-", "--data", data], input: "service,text\ngithub,a\nnope,b\ngithub\ngithub,\u{1B}[31mc\n")
        #expect(answer.status == 1)
        #expect(answer.output.isEmpty)
        #expect(answer.errors.contains("standard input:3: There is no service “nope”."))
        #expect(answer.errors.contains("standard input:4: It has another number of fields (1)"))
        #expect(try await log().map(\.text) == ["a", "[31mc"])
    }

    @Test func `strictly it stops at the first`() async throws {
        let answer = try await Program.run(
            ["import", "-", "--data", data, "--strict"], input: "service,text\ngithub,a\nnope,b\ngithub,c\n")
        #expect(answer.status == 1)
        #expect(try await log().map(\.text) == ["a"])
    }

    @Test func `of many faults the first are named, and the others counted`() async throws {
        let rows = String(repeating: "nope\n", count: 150)
        let answer = try await Program.run(["import", "-", "--data", data], input: "service\n" + rows)
        #expect(answer.errors.components(separatedBy: "no service").count == 101)
        #expect(answer.errors.contains("standard input: 50 more rows are at fault."))
    }

    @Test(arguments: [
        ["import"], ["import", "a.csv", "--format", "xml"], ["import", "a.csv", "--source", "A b"],
        ["import", "a.csv", "--map", "service"], ["import", "a.csv", "--map", "nothing=x"],
    ])
    func `what cannot be asked for is a usage error`(arguments: [String]) async throws {
        #expect(try await Program.run(arguments).status == 64)
    }

    @Test func `what cannot be read is said`() async throws {
        let pairs = [
            (try file("a.csv", "name,words\nx,y\n"), "No column is named “service” or “text”"),
            (folder.path + "/missing.csv", "cannot be read"), (folder.path, "cannot be read"),
            (try file("empty.csv", ""), "the file is empty"),
        ]
        for (path, words) in pairs {
            let answer = try await Program.run(["import", path, "--data", data])
            #expect(answer.status == 1)
            #expect(answer.errors.contains(words), "\(answer.errors)")
            #expect(!answer.errors.contains("Fatal error"))
        }
    }

    @Test func `a folder in use is said, and rows are sent to its server instead`() async throws {
        let server = try await ChildServer(data: data)
        defer { server.kill() }
        let rows = (0..<2500).map { "github,row \($0),\($0)" }.joined(separator: "\n")
        let csv = try file("a.csv", "service,text,id\n" + rows + "\nnope,x,y\n")
        let refused = try await Program.run(["import", csv, "--data", data])
        #expect(refused.status == 1)
        #expect(refused.errors.contains("in use by a running Outcry"))
        #expect(refused.errors.contains("--to"))
        let address = "http://127.0.0.1:\(server.port)"
        let sent = try await Program.run(["import", csv, "--source", "desk", "--to", address, "--json"])
        #expect(sent.status == 1)
        #expect(sent.output.contains("\"stored\":2500"), "\(sent.errors)")
        #expect(sent.errors.contains("a.csv:2502: There is no service “nope”."))
        let log = try await log()
        #expect(log.count == 2500)
        #expect(log.first?.key == "import/desk/0")
    }

    @Test func `a server that is not there is said, and not waited for`() async throws {
        let csv = try file("a.csv", "service\ngithub\n")
        let start = ContinuousClock.now
        let answer = try await Program.run(["import", csv, "--to", "http://127.0.0.1:1"])
        #expect(ContinuousClock.now - start < .seconds(40))
        #expect(answer.status == 1)
        #expect(answer.errors.contains("cannot be reached"))
        #expect(try await Program.run(["import", csv, "--to", "nonsense"]).status == 1)
    }

    @Test(arguments: [
        (0, Optional(100), "[........................] 0 %  0 rows, 0/s"),
        (50, 100, "[############............] 50 %  12,345 rows, 12,345/s"), (50, nil, "12,345 rows, 12,345/s"),
    ])
    func `the bar tells how much of the file has been read`(bytes: Int, size: Int?, bar: String) {
        var summary = ImportSummary()
        summary.rows = bytes == 0 ? 0 : 12_345
        #expect(ImportProgress.bar(summary, bytes: bytes, of: size, after: .seconds(1)) == bar)
    }
}
