import ArgumentParser
import Foundation
import OutcryModel
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting
import OutcryWeb
import Testing

@testable import outcry

struct AdminCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func tokenFile(_ text: String, rights: Int) throws -> String {
        let path = folder.path + "/token"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
        return path
    }

    private func token(in file: String) throws -> AdminToken? {
        var options = try AdminOptions.parse([])
        options.adminTokenFile = file
        return try options.token()
    }

    @Test func `a token is signed under the key of the folder, and is good for what was asked for`() async throws {
        let data = folder.path + "/data"
        let arguments = ["admin", "token", "--data", data, "--name", "ada", "--scope", "moderate"]
        let first = try await Program.run(arguments + ["--scope", "sources", "--expires", "12h"])
        #expect(first.status == 0)
        let text = try #require(first.lines.first.map(String.init))
        #expect(first.lines.count == 1 && !first.errors.contains(text))
        let store = try SQLiteStore(folder: data)
        let tokens = AdminTokens(key: try await store.secret(.administration))
        let grant = try #require(tokens.grant(of: text))
        #expect(grant.name == "ada" && grant.scopes == [.moderate, .sources])
        #expect(first.errors.contains(try #require(grant.token)))
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let left = try #require(grant.expires) - now
        #expect(left > .seconds(11 * 3600) && left <= .seconds(12 * 3600))
        // Beside a running server, which holds the folder.
        let second = try await Program.run(arguments)
        #expect(second.status == 0)
        #expect(tokens.grant(of: second.lines.first.map(String.init) ?? "")?.scopes == [.moderate])
        try await store.close()
    }

    @Test func `beside a server that has made no key none can be signed`() async throws {
        let store = try SQLiteStore(folder: folder.path)
        let outcome = try await Program.run([
            "admin", "token", "--data", folder.path, "--name", "ada", "--scope", "read",
        ])
        #expect(outcome.status == 1 && outcome.errors.contains("has no key to sign with yet"))
        try await store.close()
    }

    @Test(arguments: [
        ["--name", "ada"], ["--scope", "read"], ["--name", "ada", "--scope", "all"],
        ["--name", "ada", "--scope", "read", "--expires", "367d"],
        ["--name", "ada", "--scope", "read", "--expires", "30"],
        ["--name", "ada", "--scope", "read", "--expires", "0h"],
    ])
    func `a token without an owner, a scope or an end is not signed`(flags: [String]) async throws {
        let outcome = try await Program.run(["admin", "token", "--data", folder.path] + flags)
        #expect(outcome.status == 64 && outcome.lines.isEmpty)
    }

    @Test func `the operator's token is read from a file, without the line's end`() throws {
        let text = String(repeating: "k", count: 32)
        let file = try tokenFile(text + "\n", rights: 0o600)
        #expect(try token(in: file) == AdminToken(text))
        let group = try tokenFile(text, rights: 0o640)
        #expect(try token(in: group) == AdminToken(text))
    }

    @Test(arguments: [0o644, 0o604, 0o666, 0o660, 0o602])
    func `a file that others can read or change is refused`(rights: Int) throws {
        let file = try tokenFile(String(repeating: "k", count: 32), rights: rights)
        #expect(throws: AdminError.openToOthers(path: file)) { try token(in: file) }
    }

    @Test func `a token that is too short is refused, and so is a file that is not there`() async throws {
        let file = try tokenFile(String(repeating: "k", count: 31), rights: 0o600)
        #expect(throws: AdminError.unfitToken(place: file)) { try token(in: file) }
        #expect(throws: AdminError.self) { try token(in: file + ".none") }
        let outcome = try await Program.run(
            ["serve", "--data", folder.path + "/data", "--no-collect", "--port", "0"],
            settings: ["OUTCRY_ADMIN_TOKEN": "short"])
        #expect(outcome.status == 1 && outcome.errors.contains("OUTCRY_ADMIN_TOKEN holds no token"))
    }

    @Test func `the audit log is printed for people and for programs, and the doctor checks it`() async throws {
        let store = try SQLiteStore(folder: folder.path)
        for number in 0..<3 {
            let act = AdminAct(
                who: "ada", action: .pause, subject: "a/\(number)", reason: "It \u{1B}[31mdrips.", at: Sample.noon)
            _ = try await store.note(act, outcome: .done)
        }
        try await store.close()
        let table = try await Program.run(["audit", "--data", folder.path])
        #expect(table.lines.count == 4 && table.lines[1].contains("ada  pause   a/0"))
        #expect(!table.output.contains("\u{1B}"))
        let lines = try await Program.run(["audit", "--data", folder.path, "--json"]).lines
        let entries = try lines.map { try JSONDecoder().decode(AuditEntry.self, from: Data($0.utf8)) }
        #expect(entries.map(\.subject) == ["a/0", "a/1", "a/2"])
        let good = await Checkup.audit(folder.path)
        #expect(good.state == .good && good.finding.contains(entries[2].hash))
    }

    @Test(arguments: [("30d", 720), ("12h", 12), ("1h", 1), ("3650d", 87_600)])
    func `long times are read`(text: String, hours: Int) throws {
        #expect(try LongTime.read(text) == .seconds(hours * 3600))
    }

    @Test(arguments: ["", "d", "0d", "-1d", "3651d", "30", "30m", "1.5d", "9999999999999999999d"])
    func `what is no long time is refused`(text: String) {
        #expect(throws: (any Error).self) { try LongTime.read(text) }
    }
}
