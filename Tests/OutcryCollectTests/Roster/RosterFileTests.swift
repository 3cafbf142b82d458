import Foundation
import OutcryModel
import Testing

@testable import OutcryCollect

/// The file the operator's own sources are kept in.
struct RosterFileTests {
    private let catalogue = RosterTests.catalogue
    private let now = Timestamp(seconds: 1_795_348_800)

    private func problems(of text: String) throws -> [String] {
        let scratch = try CatalogueScratch()
        try scratch.write(text, to: "sources.yaml")
        do {
            _ = try Roster.load(from: scratch.path, with: catalogue)
            return []
        } catch {
            return error.problems.map { String($0.description.dropFirst(scratch.path.count + 1)) }
        }
    }

    @Test func `what is saved is what is loaded`() throws {
        let scratch = try CatalogueScratch()
        var roster = Roster()
        let full = Source(
            id: "own/123", kind: .status, url: "https://user:p%22%5Cw@x.example/feed?a=%23b", service: "lamp",
            language: "no", region: "150", interval: .seconds(90))
        try roster.add(OwnSource(full, added: now), with: catalogue)
        try roster.add(OwnSource(RosterTests.source("talk")), with: catalogue)
        roster.pause("own/talk")
        roster.pause("left/\"the\\catalogue\"")
        try roster.save(to: scratch.path)
        #expect(try Roster.load(from: scratch.path, with: catalogue) == roster)
        try Roster().save(to: scratch.path)
        #expect(try Roster.load(from: scratch.path, with: catalogue) == Roster())
    }

    @Test(arguments: ["", "\n", "# nothing yet\n", "sources:\npaused:\n", "sources: []\n", "paused: []"])
    func `a file with nothing in it is an empty roster`(text: String) throws {
        #expect(try problems(of: text) == [])
    }

    @Test func `no file is an empty roster`() throws {
        #expect(try Roster.load(from: try CatalogueScratch().path, with: catalogue) == Roster())
        #expect(try Roster.load(from: "/nonexistent", with: catalogue) == Roster())
    }

    @Test func `a file written by hand is read, with its own shape`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write(
            """
            paused: [lamp/status, left-the-catalogue/long-ago, talk]
            sources:
              # Asked for by the night shift.
              # Keep.
              - {id: talk, kind: forum, url: "https://talk.example/latest.rss"}
              - id: own/status
                kind: status
                url: https://status.example/history.atom
                added: 2026-11-22T12:00:00+01:00
            """, to: "sources.yaml")
        var roster = try Roster.load(from: scratch.path, with: catalogue)
        #expect(roster.own.map(\.source.id) == ["own/talk", "own/status"])
        #expect(roster.own.map(\.source.interval) == [.seconds(600), .seconds(120)])
        #expect(roster.own.last?.added == Timestamp(rfc3339: "2026-11-22T11:00:00Z"))
        #expect(roster.paused == ["lamp/status", "left-the-catalogue/long-ago", "own/talk"])
        roster.resume("own/talk")
        try roster.save(to: scratch.path)
        let text = try String(contentsOfFile: scratch.path + "/sources.yaml", encoding: .utf8)
        #expect(text.contains("  # Asked for by the night shift.\n  # Keep.\n  - id: own/talk\n"))
        #expect(try Roster.load(from: scratch.path, with: catalogue) == roster)
    }

    @Test(arguments: [
        ("sources: 3", ["sources.yaml:1: “sources” is a number; expected a list"]),
        (
            "sorces: []",
            ["sources.yaml:1: unknown key “sorces”; expected one of sources, paused; did you mean “sources”?"]
        ),
        (
            "sources:\n  - {id: a, kind: forum}",
            ["sources.yaml:2: missing key “url”; a source needs id, kind, url"]
        ),
        (
            "sources:\n  - {id: lamp/a, kind: forum, url: https://a.example}",
            [
                "sources.yaml:2: “lamp/a” is no id of an own source; "
                    + "expected “own/” and lower-case letters, digits and single hyphens"
            ]
        ),
        (
            "sources:\n  - {id: a, kind: forum, url: \"ftp://user:secret@a.example\"}",
            [
                "sources.yaml:2: the address is no web address; "
                    + "expected http:// or https:// with a host, in ASCII"
            ]
        ),
        (
            "sources:\n  - {id: a, kind: forum, url: https://a.example, service: lmap}",
            ["sources.yaml:2: unknown service “lmap”; expected the slug of one in the catalogue; did you mean “lamp”?"]
        ),
        (
            "sources:\n  - {id: a, kind: forum, url: https://a.example, added: yesterday}",
            ["sources.yaml:2: “added” is no instant; expected one such as 2026-11-22T12:50:00Z"]
        ),
        (
            "sources:\n  - {id: a, kind: forum, url: https://a.example}\n  - {id: a, kind: forum, url: http://a.example/}",
            [
                "sources.yaml:3: source id “own/a” comes twice; expected each id once",
                "sources.yaml:3: “own/a” has the address of “own/a”; expected each once",
            ]
        ),
        (
            "sources:\n  - {id: talk, kind: forum, url: https://a.example}\npaused: [own/tlak]",
            ["sources.yaml:3: no source of this file is called “own/tlak”; did you mean “own/talk”?"]
        ),
        (
            "sources: [",
            ["sources.yaml:2: not valid YAML: did not find expected node content, while parsing a flow node"]
        ),
    ])
    func `a mistake is told with its line and what was expected`(text: String, expected: [String]) throws {
        #expect(try problems(of: text).sorted() == expected.sorted())
    }

    @Test func `the file is for this user alone, and nothing else is left behind`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write("sources: []\n", to: "sources.yaml")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: scratch.path + "/sources.yaml")
        try Roster.update(in: scratch.path, with: catalogue) { roster in
            try roster.add(OwnSource(RosterTests.source("talk")), with: catalogue)
        }
        let mode = try FileManager.default.attributesOfItem(atPath: scratch.path + "/sources.yaml")[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["sources.yaml"])
    }

    @Test func `a link to a file elsewhere stays a link`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write("sources: []\n", to: "elsewhere/kept.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/sources.yaml", withDestinationPath: "elsewhere/kept.yaml")
        var roster = Roster()
        roster.pause("lamp/status")
        try roster.save(to: scratch.path)
        let kept = try String(contentsOfFile: scratch.path + "/elsewhere/kept.yaml", encoding: .utf8)
        #expect(kept.contains("lamp/status"))
    }

    @Test func `a change that fails, or a file that is not valid, leaves the file as it is`() throws {
        let scratch = try CatalogueScratch()
        try scratch.write("# mine\nsources: []\n", to: "sources.yaml")
        #expect(throws: RosterError.notOwn("lamp/status")) {
            try Roster.update(in: scratch.path, with: catalogue) { roster in
                roster.pause("lamp/status")
                try roster.remove("lamp/status")
            }
        }
        #expect(try String(contentsOfFile: scratch.path + "/sources.yaml", encoding: .utf8).hasPrefix("# mine"))
        try scratch.write("sources: 3\n", to: "sources.yaml")
        #expect(throws: CatalogueError.self) {
            try Roster.update(in: scratch.path, with: catalogue) { $0.pause("lamp/status") }
        }
        #expect(try String(contentsOfFile: scratch.path + "/sources.yaml", encoding: .utf8) == "sources: 3\n")
    }

    @Test func `many changes at once are all kept`() async throws {
        let scratch = try CatalogueScratch()
        let (folder, catalogue) = (scratch.path + "/made", catalogue)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try Roster.update(in: folder, with: catalogue) { roster in
                        try roster.add(OwnSource(RosterTests.source("s\(number)")), with: catalogue)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Roster.load(from: folder, with: catalogue).own.count == 20)
    }
}
