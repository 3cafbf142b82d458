import Foundation
import OutcryModel
import Testing

struct DetectCommandTests {
    /// A world of two countries and four days and some hours, in which at last one country cannot log in for an hour.
    private struct Recording {
        let folder: TemporaryFolder
        var meta: String { folder.url.appendingPathComponent("meta.json").path }
        var events: String { folder.url.appendingPathComponent("events.csv").path }

        static let outageAt = 4 * 1440 + 60

        init(seed: UInt64 = 5) throws {
            folder = try TemporaryFolder()
            try Data(
                """
                {"start": "2026-09-14T00:00:00Z", "minutes": 5980, "symptoms": ["login", "slow"],
                 "sources": ["web", "app", "social"],
                 "nodes": [{"id": "W", "parent": -1, "level": 0}, {"id": "E", "parent": 0, "level": 1},
                   {"id": "E1", "parent": 1, "level": 2}, {"id": "E2", "parent": 1, "level": 2},
                   {"id": "E1-01", "parent": 2, "level": 3, "tz": 0}, {"id": "E2-01", "parent": 3, "level": 3, "tz": 0}],
                 "services": [{"id": "s0", "users": {"E1-01": 40000, "E2-01": 40000}, "report_propensity": 0.01}]}
                """.utf8
            ).write(to: folder.url.appendingPathComponent("meta.json"))
            var random = SplitMix(seed: seed)
            var rows = "arrival,delay,region,service,symptom,source,count,uniq\n"
            for minute in 0..<5980 {
                if random.next() % 3 == 0 {
                    rows += "\(minute),0,\(4 + random.next() % 2),0,\(random.next() % 2),\(random.next() % 3),1,1\n"
                }
                if (Self.outageAt..<Self.outageAt + 60).contains(minute) {
                    for source in 0..<3 { rows += "\(minute),0,4,0,0,\(source),1,1\n" }
                }
            }
            try Data(rows.utf8).write(to: folder.url.appendingPathComponent("events.csv"))
        }
    }

    private struct Line: Decodable {
        let service: String
        let symptom: String
        let start: Int
        let end: Int
        let detectedAt: Int
        let scopeNodes: [String]
        let affected: [Double]

        private enum CodingKeys: String, CodingKey {
            case service
            case symptom
            case start
            case end
            case detectedAt = "detected_at"
            case scopeNodes = "scope_nodes"
            case affected
        }
    }

    // With the last seed six people happen to report in the quarter of an hour before, which might be its beginning.
    @Test(arguments: [(2, -2), (3, -2), (5, -2), (4, -15)] as [(UInt64, Int)])
    func `an outage in a recording is one line, in the form of the benchmark`(seed: UInt64, earliest: Int) async throws
    {
        let recording = try Recording(seed: seed)
        let answer = try await Program.run(["detect", "--meta", recording.meta, "--events", recording.events])
        #expect(answer.status == 0)
        let lines = try answer.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        let found = try #require(lines.first)
        #expect(lines.count == 1)
        #expect(found.service == "s0" && found.symptom == "login")
        #expect(["E1", "E1-01"].contains(found.scopeNodes.first))
        #expect((earliest...2).contains(found.start - Recording.outageAt))
        #expect((0...15).contains(found.detectedAt - Recording.outageAt))
        #expect(abs(found.end - Recording.outageAt - 60) <= 10)
        #expect(found.affected.count == 3)
        #expect(answer.errors.contains("1 confirmed incident"))
    }

    @Test func `every decision is explained with its numbers and changed settings, and lines go to a file`()
        async throws
    {
        let recording = try Recording()
        let output = recording.folder.url.appendingPathComponent("out.jsonl").path
        let answer = try await Program.run(
            ["detect", "--meta", recording.meta, "--events", recording.events, "--output", output, "--explain"],
            settings: ["OUTCRY_SET": "tolerated=2.5,caution=0.7"])
        #expect(answer.status == 0)
        for words in [
            "confirmed by", "ended by ended", "reporters, usually", "nats of at least", "login_failure", "caution=0.7",
            "tolerated=2.5",
        ] { #expect(answer.output.contains(words), "\(words)") }
        #expect(try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").count == 1)
    }

    @Test func `settings change what is found`() async throws {
        let recording = try Recording()
        let deaf = try await Program.run([
            "detect", "--meta", recording.meta, "--events", recording.events, "--set", "tolerated=500",
        ])
        #expect(deaf.status == 0 && deaf.output.isEmpty)
    }

    @Test(arguments: [
        (["--set", "tolerance=3"], "There is no setting tolerance"), (["--output", "/nowhere/out.jsonl"], "cannot be"),
    ])
    func `what cannot be is said in words`(more: [String], words: String) async throws {
        let recording = try Recording()
        let answer = try await Program.run(["detect", "--meta", recording.meta, "--events", recording.events] + more)
        #expect(answer.status != 0 && answer.output.isEmpty)
        #expect(answer.errors.contains(words), "\(answer.errors)")
    }

    @Test func `a file that is not there is named`() async throws {
        let recording = try Recording()
        for arguments in [
            ["--meta", "/no.json", "--events", recording.events], ["--meta", recording.meta, "--events", "/no.csv"],
        ] {
            let answer = try await Program.run(["detect"] + arguments)
            #expect(answer.status == 1)
            #expect(answer.errors.contains("/no."))
        }
    }
}
