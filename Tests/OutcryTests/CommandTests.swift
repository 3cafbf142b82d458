import Foundation
import OutcryStoreSQLite
import Testing

struct CommandTests {
    @Test(arguments: [
        ["serve"], ["collect"], ["feed", "parse"], ["classify"], ["simulate"], ["replay"], ["services"], ["incidents"],
        ["scope"], ["doctor"], ["detect"], ["backtest"], ["import"],
    ])
    func `every command's help starts with an example of it`(command: [String]) async throws {
        let help = try await Program.run(command + ["--help"])
        #expect(help.status == 0)
        let example = try #require(help.output.range(of: "EXAMPLE"))
        #expect(example.lowerBound < (help.output.range(of: "USAGE")?.lowerBound ?? help.output.endIndex))
        #expect(help.output[example.upperBound...].contains("outcry " + command.joined(separator: " ")))
    }

    @Test func `an unknown option is a usage error`() async throws {
        #expect(try await Program.run(["serve", "--prot", "80"]).status == 64)
    }

    @Test(arguments: [
        ["scope", "github", "--at", "yesterday"], ["services", "--category", "nonsense"], ["feed", "parse"],
        ["serve", "--port", "70000"], ["collect"], ["simulate", "penlight", "--from", "12:50"],
    ])
    func `a value that cannot be is a usage error`(arguments: [String]) async throws {
        let answer = try await Program.run(arguments)
        #expect(answer.status == 64)
        #expect(answer.output.isEmpty)
    }

    @Test func `a port that cannot be is refused from the environment too`() async throws {
        let folder = try TemporaryFolder()
        let answer = try await Program.run(
            ["serve", "--data", folder.path, "--no-collect"], settings: ["OUTCRY_PORT": "70000"])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("“70000” is no port"))
    }

    @Test func `a full disk behind standard output is said, not a stack trace`() async throws {
        let answer = try await Program.run(["services"], writingTo: "/dev/full")
        #expect(answer.status == 1)
        #expect(answer.errors.contains("standard output"))
        #expect(!answer.errors.contains("Fatal error"))
    }

    @Test(arguments: ["192.0.2.1", "nonsense.invalid"])
    func `an address that is not of this machine is said`(host: String) async throws {
        let folder = try TemporaryFolder()
        let answer = try await Program.run([
            "serve", "--data", folder.path, "--host", host, "--port", "0", "--no-collect",
        ])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("\(host) is no address of this machine"))
    }

    @Test func `services lists the catalogue`() async throws {
        let services = try await Program.run(["services", "--json"])
        #expect(services.status == 0)
        #expect(services.lines.count >= 60)
    }

    @Test func `feed parse prints a line a file, and an error line for what is no feed`() async throws {
        let folder = try TemporaryFolder()
        let feed = """
            <rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description/>
            <item><title>Down &amp; out</title><guid>a1</guid><pubDate>Sun, 22 Nov 2026 12:50:00 +0100</pubDate></item>
            </channel></rss>
            """
        try Data(feed.utf8).write(to: folder.url.appendingPathComponent("good.rss"))
        try Data("<!doctype html><html><body>hello</body></html>".utf8)
            .write(to: folder.url.appendingPathComponent("page.html"))
        let parsed = try await Program.run([
            "feed", "parse", "--root", folder.path, "good.rss", "page.html", "missing.rss",
        ])
        #expect(parsed.status == 1)
        try #require(parsed.lines.count == 3)
        #expect(parsed.lines[0].contains("\"file\":\"good.rss\""))
        #expect(parsed.lines[0].contains("\"published\":\"2026-11-22T11:50:00Z\""))
        #expect(parsed.lines[0].contains("Down & out"))
        #expect(parsed.lines[1].contains("\"error\""))
        #expect(parsed.lines[2].contains("\"error\""))
    }

    @Test func `classify answers line by line, and names the line it cannot read`() async throws {
        let input = """
            {"id":"1","text":"is GitHub down in Berlin? nothing loads"}
            {"id":"2"
            {"id":"3","text":"what a lovely day"}
            """
        let answer = try await Program.run(["classify"], input: input)
        #expect(answer.status == 1)
        try #require(answer.lines.count == 3)
        #expect(answer.lines[0].contains("\"services\":[\"github\"]"))
        #expect(answer.lines[0].contains("\"polarity\":\"problem\""))
        #expect(answer.lines[0].contains("geonames:2950159"))
        #expect(answer.lines[1] == #"{"error":"This is not JSON in UTF-8.","line":2}"#)
        #expect(answer.lines[2].contains("\"polarity\":\"unrelated\""))
    }

    @Test func `a folder without data is named, with what to do`() async throws {
        let answer = try await Program.run(["incidents", "--data", "/nonexistent"])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("/nonexistent"))
        #expect(answer.errors.contains("outcry serve"))
    }

    @Test func `incidents of a service that is not there are an error, which names what may be meant`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(folder: folder.path)
        try await store.close()
        let unknown = try await Program.run(["incidents", "--data", folder.path, "--service", "githbu"])
        #expect(unknown.status == 1)
        #expect(unknown.output.isEmpty)
        #expect(unknown.errors.contains("no service “githbu”"))
        #expect(unknown.errors.contains("Did you mean github"))
        #expect(try await Program.run(["incidents", "--data", folder.path, "--service", "nope"]).status == 1)
        let known = try await Program.run(["incidents", "--data", folder.path, "--service", "github"])
        #expect(known.status == 0)
        #expect(known.output.contains("INCIDENT"))
    }

    @Test func `a catalogue with a typo stops the service and names the file and the line`() async throws {
        let folder = try TemporaryFolder()
        let services = folder.url.appendingPathComponent("services")
        try FileManager.default.createDirectory(at: services, withIntermediateDirectories: true)
        let file = "slug: heron\nname: Heron\ncategory: mesaging\nhomePage: https://heron.example\n"
        try Data(file.utf8).write(to: services.appendingPathComponent("heron.yaml"))
        let answer = try await Program.run(["serve", "--data", folder.path + "/data", "--catalogue", folder.path])
        #expect(answer.status == 1)
        #expect(answer.errors.contains("heron.yaml:3"))
        #expect(answer.errors.contains("messaging"))
    }

    @Test func `a taken port is said, not a stack trace`() async throws {
        let folder = try TemporaryFolder()
        let taken = try TakenPort()
        let answer = try await Program.run([
            "serve", "--data", folder.path, "--port", String(taken.port), "--no-collect",
        ])
        #expect(answer.status == 1)
        #expect(answer.errors.contains(String(taken.port)))
        #expect(!answer.errors.contains("Fatal error"))
    }

    @Test func `the doctor finds a good folder good and a bad one bad`() async throws {
        let folder = try TemporaryFolder()
        #expect(try await Program.run(["doctor", "--data", folder.path, "--port", "0"]).status == 0)
        #expect(try await Program.run(["doctor", "--data", folder.path + "/a/b", "--port", "0"]).status == 0)
        try Data("no database".utf8).write(to: folder.url.appendingPathComponent("outcry.sqlite"))
        let bad = try await Program.run(["doctor", "--data", folder.path])
        #expect(bad.status == 1)
        #expect(bad.output.contains("BAD"))
    }

    @Test(arguments: [["classify"], ["feed", "parse", "-"]])
    func `a folder as standard input is said, not a stack trace`(command: [String]) async throws {
        let answer = try await Program.run(command, readingFrom: "/")
        #expect(answer.status == 1)
        #expect((answer.output + answer.errors).contains("cannot be read"))
        #expect(!answer.errors.contains("Fatal error"))
    }

    @Test func `an empty device is an empty feed`() async throws {
        let answer = try await Program.run(["feed", "parse", "/dev/null"])
        #expect(answer.status == 1)
        #expect(answer.output.contains("\"kind\":\"empty\""))
    }
}
