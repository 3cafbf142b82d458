import Foundation
import OutcryModel
import OutcryStore
import OutcryStoreSQLite
import Testing

/// `outcry source`, as an operator uses it.
struct SourceCommandTests {
    private static let feed = """
        <rss version="2.0"><channel><title>Community</title><link>https://talk.example/</link><description/>
        <item><title>GitHub is down for everyone in our office, cannot log in</title><guid>1</guid>
        <pubDate>Sun, 22 Nov 2026 11:00:00 +0000</pubDate></item>
        <item><title>Is GitHub down again? The login does not work at all</title><guid>2</guid>
        <pubDate>Sun, 22 Nov 2026 11:30:00 +0000</pubDate></item>
        <item><title>What is your favourite colour of the season?</title><guid>3</guid>
        <pubDate>Sun, 22 Nov 2026 11:20:00 +0000</pubDate></item>
        </channel></rss>
        """

    private static let pages = [
        "/community/": PageServer.Page(
            type: "text/html",
            body: #"<html><link rel="alternate" type="application/rss+xml" href="latest.rss" title="Latest">"#),
        "/community/latest.rss": PageServer.Page(
            type: "application/rss+xml", body: feed, headers: "ETag: \"7\"\r\nCache-Control: max-age=300\r\n"),
        "/nothing": PageServer.Page(type: "text/html", body: "<html>Hello.</html>"),
    ]

    private func source(_ arguments: String..., data: TemporaryFolder) async throws -> Program.Outcome {
        try await Program.run(["source"] + arguments + ["--data", data.path + "/data"])
    }

    private func file(in data: TemporaryFolder) -> String? {
        try? String(contentsOfFile: data.path + "/data/sources.yaml", encoding: .utf8)
    }

    @Test(arguments: ["add", "list", "test", "pause", "resume", "remove", "import", "export"])
    func `every command's help starts with an example of it`(command: String) async throws {
        let help = try await Program.run(["source", command, "--help"])
        #expect(help.status == 0)
        let example = try #require(help.output.range(of: "EXAMPLE"))
        #expect(example.lowerBound < (help.output.range(of: "USAGE")?.lowerBound ?? help.output.endIndex))
        #expect(help.output[example.upperBound...].contains("outcry source " + command))
    }

    @Test func `of a page the feed is found, shown and added, with one request to it`() async throws {
        let data = try TemporaryFolder()
        let server = try PageServer(Self.pages)
        let added = try await source("add", server.url("/community/"), "--loopback-sources", data: data)
        #expect(added.status == 0, "\(added.errors)")
        #expect(server.asked == ["/community/", "/community/latest.rss"])
        #expect(added.output.contains("RSS 2.0, 3 entries"))
        #expect(added.output.contains("2026-11-22T11:30:00Z  Is GitHub down again?"))
        #expect(added.output.contains("github: 2 entries, 2 of trouble"))
        #expect(added.output.contains("forum, by its address"))
        #expect(added.errors.contains("is added"))
        #expect(file(in: data)?.contains("url: \"\(server.url("/community/latest.rss"))\"") == true)

        let listed = try await source("list", "--own", "--json", data: data)
        try #require(listed.lines.count == 1)
        #expect(listed.lines[0].contains("\"state\":\"waiting\""))
        #expect(listed.lines[0].contains("\"interval\":\"10m\""))

        let again = try await source("add", server.url("/community/latest.rss#x"), "--loopback-sources", data: data)
        #expect(again.status == 1)
        #expect(again.errors.contains("read already"))
        let viaPage = try await source("add", server.url("/community/"), "--loopback-sources", data: data)
        #expect(viaPage.status == 1)
        #expect(server.asked.count == 4)
    }

    @Test func `what is said on the command line is what is kept`() async throws {
        let data = try TemporaryFolder()
        let server = try PageServer(Self.pages)
        let added = try await source(
            "add", server.url("/community/latest.rss"), "--loopback-sources", "--kind", "news", "--service",
            "github", "--language", "no", "--region", "NO", "--interval", "90m", "--id", "own/nordic", "--json",
            data: data)
        #expect(added.status == 0, "\(added.errors)")
        try #require(added.lines.count == 1)
        #expect(added.lines[0].contains("\"added\":true"))
        let text = try #require(file(in: data))
        let fields = [
            "id: own/nordic", "kind: news", "service: \"github\"", "language: \"no\"", "region: \"NO\"",
            "interval: 90m", "added: 20",
        ]
        for field in fields { #expect(text.contains(field)) }
    }

    @Test func `a dry run and a test write nothing`() async throws {
        let data = try TemporaryFolder()
        let server = try PageServer(Self.pages)
        let url = server.url("/community/latest.rss")
        let dry = try await source("add", url, "--dry-run", "--loopback-sources", data: data)
        #expect(dry.status == 0)
        #expect(dry.errors.contains("Nothing was added"))
        let test = try await source("test", url, "--loopback-sources", "--json", data: data)
        #expect(test.status == 0)
        #expect(test.output.contains("\"entityTag\":\"\\\"7\\\"\""))
        #expect(test.output.contains("\"freshSeconds\":300"))
        #expect(test.output.contains("\"kind\":\"insecure\""))
        #expect(!FileManager.default.fileExists(atPath: data.path + "/data"))
    }

    @Test func `a source that is known by its id is looked at as a poll would`() async throws {
        let data = try TemporaryFolder()
        let server = try PageServer(Self.pages)
        let added = try await source(
            "add", server.url("/community/latest.rss"), "--loopback-sources", "--id", "talk", data: data)
        #expect(added.status == 0, "\(added.errors)")
        let test = try await source("test", "own/talk", "--loopback-sources", data: data)
        #expect(test.status == 0)
        #expect(test.output.contains("own/talk"))
        #expect(server.asked == ["/community/latest.rss", "/community/latest.rss"])
    }

    @Test func `a page without a feed is said, and this machine is not asked unless it may be`() async throws {
        let data = try TemporaryFolder()
        let server = try PageServer(Self.pages)
        let refused = try await source("add", server.url("/community/"), data: data)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("is not asked"))
        #expect(server.asked.isEmpty)
        let lost = try await source("add", server.url("/nothing"), "--loopback-sources", data: data)
        #expect(lost.status == 1)
        #expect(lost.errors.contains("no feed was found"))
        #expect(file(in: data) == nil)
    }

    @Test(arguments: [
        ["--kind", "blog"], ["--interval", "5s"], ["--language", "German"], ["--region", "Atlantis"],
        ["--id", "github/x"], ["--service", "githbu"],
    ])
    func `a value that cannot be is refused before anybody is asked`(arguments: [String]) async throws {
        let data = try TemporaryFolder()
        let answer = try await Program.run(
            ["source", "add", "https://nothing.invalid/feed", "--data", data.path + "/data"] + arguments)
        #expect(answer.status == (arguments[0] == "--service" ? 1 : 64))
        #expect(answer.output.isEmpty)
        #expect(!answer.errors.contains("Looking at"))
    }

    @Test func `a source of the catalogue is known already, however its address is written`() async throws {
        let data = try TemporaryFolder()
        let answer = try await source("add", "HTTP://WWW.GITHUBSTATUS.COM/history.atom/", data: data)
        #expect(answer.status == 1)
        #expect(answer.errors.contains("as github/status"))
    }

    @Test func `sources are paused, resumed and removed by id`() async throws {
        let data = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: data.path + "/data", withIntermediateDirectories: true)
        try Data("sources:\n  - {id: talk, kind: forum, url: https://talk.example/feed}\n".utf8)
            .write(to: data.url.appendingPathComponent("data/sources.yaml"))
        #expect(try await source("pause", "github/status", "talk", data: data).status == 0)
        let paused = try await source("list", "--paused", "--json", data: data)
        #expect(paused.lines.count == 2)
        #expect(try await source("resume", "talk", data: data).errors.contains("own/talk is read again"))
        #expect(try await source("list", "--paused", "--json", data: data).lines.count == 1)

        let mistyped = try await source("pause", "github/statsu", "own/talk", data: data)
        #expect(mistyped.status == 1)
        #expect(mistyped.errors.contains("Did you mean github/status?"))
        #expect(try await source("list", "--paused", "--json", data: data).lines.count == 1)

        let kept = try await source("remove", "github/status", data: data)
        #expect(kept.status == 1)
        #expect(kept.errors.contains("outcry source pause github/status"))
        #expect(try await source("remove", "own/talk", data: data).status == 0)
        #expect(try await source("list", "--own", "--json", data: data).lines.isEmpty)
    }

    @Test func `no list shows a password, and what the catalogue has too is marked`() async throws {
        let data = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: data.path + "/data", withIntermediateDirectories: true)
        let text = """
            sources:
              - {id: talk, kind: forum, url: "https://user:secret@talk.example/feed"}
              - {id: hub, kind: status, url: "https://www.githubstatus.com/history.atom"}
            """
        try Data(text.utf8).write(to: data.url.appendingPathComponent("data/sources.yaml"))
        let listed = try await source("list", "--own", "--json", data: data)
        try #require(listed.lines.count == 2)
        #expect(listed.lines[0].contains("https://talk.example/feed"))
        #expect(listed.lines[1].contains("\"state\":\"double\""))
        let exported = try await source("export", "--own", data: data)
        #expect(exported.output.contains("https://talk.example/feed"))
        #expect(!(listed.output + listed.errors + exported.output + exported.errors).contains("secret"))
    }

    @Test func `a file with a typo is named with its line, and left as it is`() async throws {
        let data = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: data.path + "/data", withIntermediateDirectories: true)
        let text = "sources:\n  - {id: talk, kind: frum, url: https://talk.example/feed}\n"
        try Data(text.utf8).write(to: data.url.appendingPathComponent("data/sources.yaml"))
        for command in [["list"], ["pause", "github/status"]] {
            let answer = try await Program.run(["source"] + command + ["--data", data.path + "/data"])
            #expect(answer.status == 1)
            #expect(answer.errors.contains("sources.yaml:2"))
            #expect(answer.errors.contains("did you mean “forum”?"))
        }
        #expect(file(in: data) == text)
        let doctor = try await Program.run(["doctor", "--data", data.path + "/data", "--port", "0"])
        #expect(doctor.status == 1)
        #expect(doctor.output.contains("sources.yaml:2"))
    }

    @Test func `the list tells how each source is doing`() async throws {
        let data = try TemporaryFolder()
        let store = try SQLiteStore(folder: data.path + "/data")
        let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
        var failing = SourceHealth(source: "github/status")
        failing.failures = 3
        failing.lastError = "The server failed (HTTP 500)."
        failing.lastAttempt = now
        failing.nextPoll = now + .seconds(3600)
        var pushed = SourceHealth(source: "hacker-news/outage")
        pushed.lastAttempt = now
        pushed.lastSuccess = now
        pushed.nextPoll = now + .seconds(3610)
        pushed.cursor.pushTrustedUntil = now + .seconds(7200)
        try await store.record([failing, pushed])
        try await store.close()
        let failed = try await source("list", "--failing", data: data)
        #expect(failed.lines.count == 2)
        #expect(failed.output.contains("failing (3)"))
        #expect(failed.output.contains("HTTP 500"))
        let all = try await source("list", data: data)
        #expect(all.output.contains("ok, pushed"))
        #expect(all.output.contains("10m, now 1h"))
        #expect(all.output.contains("not asked yet"))
        #expect(try await source("list", "--service", "github", "--json", data: data).lines.count >= 1)
    }

    /// Notes that a source has said to be gone, as a poll does.
    private func bury(_ id: Source.ID, in data: TemporaryFolder) async throws {
        let store = try SQLiteStore(folder: data.path + "/data")
        var health = SourceHealth(source: id)
        health.isGone = true
        health.failures = 1
        try await store.record([health])
        try await store.close()
    }

    @Test func `what said to be gone is read again under another id only, and every command says so`() async throws {
        let data = try TemporaryFolder()
        let server = try PageServer(Self.pages)
        let url = server.url("/community/latest.rss")
        let first = try await source("add", url, "--loopback-sources", "--id", "talk", data: data)
        #expect(first.status == 0, "\(first.errors)")
        try await bury("own/talk", in: data)
        let way = "`outcry source remove own/talk`"
        #expect(try await source("resume", "talk", data: data).errors.contains(way))
        #expect(try await source("pause", "talk", data: data).status == 0)
        let resumed = try await source("resume", "talk", data: data)
        #expect(resumed.errors.contains(way) && !resumed.errors.contains("is read again."))
        let listed = try await source("list", "--failing", data: data)
        #expect(listed.output.contains("gone") && listed.errors.contains(way))
        let test = try await source("test", "talk", "--loopback-sources", data: data)
        #expect(test.status == 0 && test.errors.contains(way))
        let again = try await source("add", url, "--loopback-sources", data: data)
        #expect(again.status == 1 && again.errors.contains(way))

        #expect(try await source("remove", "talk", data: data).status == 0)
        let asked = server.asked.count
        let refused = try await source("add", url, "--loopback-sources", "--id", "talk", data: data)
        #expect(refused.status == 1 && refused.errors.contains("Choose another with --id"))
        #expect(server.asked.count == asked)
        try await bury("own/127-0-0-1-community", in: data)
        let added = try await source("add", url, "--loopback-sources", data: data)
        #expect(added.status == 0, "\(added.errors)")
        #expect(file(in: data)?.contains("id: own/127-0-0-1-community-2") == true)
    }

    @Test func `polling once prints sources as the list does, without what may be secret`() async throws {
        let data = try TemporaryFolder()
        let path = "/community/latest.rss"
        let server = try PageServer([path + "?key=hidden": try #require(Self.pages[path])])
        let folder = data.path + "/data"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let url = "http://user:hidden@127.0.0.1:\(server.port)/community/latest.rss?key=hidden"
        let listed = try await source("list", "--service", "github", "--json", data: data)
        let ids = listed.lines.compactMap { line in
            line.split(separator: "\"id\":\"", maxSplits: 1).last?.split(separator: "\"").first
        }
        let text = """
            sources:
              - {id: talk, kind: forum, service: github, url: "\(url)"}
            paused:

            """
        try Data((text + ids.map { "  - \"\($0)\"\n" }.joined()).utf8)
            .write(to: data.url.appendingPathComponent("data/sources.yaml"))
        let polled = try await Program.run(
            ["collect", "--once", "--json", "--service", "github", "--loopback-sources", "--data", folder])
        #expect(polled.status == 0, "\(polled.errors)")
        #expect(polled.lines.count == 1)
        #expect(polled.output.contains("/community/latest.rss?key=…"))
        #expect(polled.output.contains("\"state\":\"good\"") && polled.output.contains("\"entries\":3"))
        let shown = try await source("list", "--own", "--json", data: data)
        let exported = try await source("export", "--own", "--output", data.path + "/out.opml", data: data)
        #expect(!(polled.output + polled.errors + shown.output + exported.errors).contains("hidden"))
        #expect(exported.errors.contains("1 addresses of your own hold a query"))
        let list = try String(contentsOfFile: data.path + "/out.opml", encoding: .utf8)
        #expect(list.contains("?key=hidden") && !list.contains("user:"))
        let rights = try FileManager.default.attributesOfItem(atPath: data.path + "/out.opml")[.posixPermissions]
        #expect(rights as? Int == 0o600)
    }

    @Test func `a list of feeds is taken in without asking anybody, and comes out again`() async throws {
        let data = try TemporaryFolder()
        let list = """
            <opml version="2.0"><head><title>Mine</title></head><body><outline text="Work">
            <outline text="Lamp" type="rss" xmlUrl="https://status.lamp.invalid/history.atom" language="de"/>
            <outline text="Twice" type="rss" xmlUrl="http://status.lamp.invalid/history.atom#again"/>
            <outline text="GitHub" type="rss" xmlUrl="https://www.githubstatus.com/history.atom"/>
            <outline text="Talk" type="rss" xmlUrl="https://user:secret@talk.invalid/feed"
              category="/outcry/kind/forum,/outcry/service/github,/outcry/region/DE,/outcry/interval/45m"/>
            <outline text="No service" xmlUrl="https://x.invalid/feed" category="/outcry/service/githbu"/>
            <outline text="Files" xmlUrl="ftp://files.invalid/feed"/>
            </outline></body></opml>
            """
        let path = data.path + "/list.opml"
        try Data(list.utf8).write(to: URL(fileURLWithPath: path))
        let dry = try await source("import", path, "--dry-run", "--json", data: data)
        #expect(dry.status == 0)
        #expect(file(in: data) == nil)
        let taken = try await source("import", path, "--json", data: data)
        #expect(taken.status == 0)
        #expect(taken.output == dry.output)
        #expect(taken.errors.contains("2 were added, 2 are read already, 2 cannot be used."))
        #expect(!(taken.output + taken.errors).contains("secret"))
        let text = try #require(file(in: data))
        for field in ["kind: status", "language: \"de\"", "service: \"github\"", "region: \"DE\"", "interval: 45m"] {
            #expect(text.contains(field))
        }
        #expect(text.contains("secret"))
        #expect(!text.contains("added:"))

        let exported = try await source("export", "--own", "--output", data.path + "/out.opml", data: data)
        #expect(exported.status == 0)
        #expect(exported.errors.contains("1 addresses are left out"))
        let other = try TemporaryFolder()
        let again = try await source("import", data.path + "/out.opml", data: other)
        #expect(again.errors.contains("2 were added, 0 are read already, 0 cannot be used."))
        let lines = { (text: String?) in (text ?? "").split(separator: "\n").sorted() }
        #expect(lines(file(in: other)) == lines(text.replacing("user:secret@", with: "")))
        let all = try await source("export", data: data)
        #expect(all.output.contains("https://www.githubstatus.com/history.atom"))
    }

    @Test(arguments: ["<html>Hello.</html>", ""])
    func `what is no list of feeds is said`(text: String) async throws {
        let data = try TemporaryFolder()
        let path = data.path + "/list.opml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let answer = try await source("import", path, data: data)
        #expect(answer.status == 1)
        #expect(answer.output.isEmpty)
        #expect(try await source("import", "/nonexistent.opml", data: data).status == 1)
    }
}
