import Foundation
import OutcryClassify
import OutcryModel
import OutcryRegions
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryImport
@testable import OutcryPipeline

struct ImportRunTests {
    private static let services = [
        Service(id: "penlight", name: "PenLight", aliases: [Alias("Pen Light")], category: .productivity, homePage: ""),
        Service(id: "heron", name: "Heron", aliases: [], category: .messaging, homePage: ""),
    ]
    private static let check = Result { ImportCheck(services: services, regions: try RegionTree.standard()) }

    private let store = MemoryStore()
    private let time = ManualTime()

    /// Imports a file into the store; returns how it went and what was at fault.
    private func run(
        _ file: String, size: Int = 3, stopsAtFault: Bool = false, source: String = "test"
    ) async throws -> (summary: ImportSummary, faults: [ImportFault]) {
        var rest = Array(file.utf8)[...]
        let reader = try ImportReader(format: nil) {
            defer { rest = rest.dropFirst(50) }
            return Array(rest.prefix(50))
        }
        var faults: [ImportFault] = []
        var run = ImportRun(
            reader, check: try Self.check.get(), time: time, horizon: ImportHistory.horizon, size: size,
            stopsAtFault: stopsAtFault,
            listener: ImportRun.Listener(fault: { faults.append($0) }, progress: { _, _ in }))
        let intake = ImportIntake(log: store, store: store, time: time, source: ImportIntake.source(named: source))
        let summary = try await run.run { try await intake.take($0) }
        return (summary, faults)
    }

    private func log() async throws -> [Report] {
        try await store.read(after: .start, before: Timestamp(milliseconds: .max), limit: 10_000).map(\.report)
    }

    @Test func `a row becomes a report of the import`() async throws {
        let file = """
            id,service,symptoms,lat,long,text,occurredAt,language,reporter
            a1,Pen Light,slow|login_failure,52.52,13.405," Geht\u{202E} nicht\u{0}\t mehr ",2026-11-22T11:00:00+01:00,de,anna
            """
        let (summary, faults) = try await run(file)
        #expect(faults.isEmpty)
        #expect(summary.stored == 1)
        let report = try #require(try await log().first)
        #expect(report.source == "import/test")
        #expect(report.sourceKind == .import)
        #expect(report.key == "a1")
        #expect(report.service == "penlight")
        #expect(report.symptoms == [.slow, .loginFailure])
        #expect(report.region == "DE-BE")
        #expect(report.text == "Geht nicht  mehr")
        #expect(report.language == "de")
        #expect(report.occurredAt == Timestamp(rfc3339: "2026-11-22T10:00:00Z"))
        #expect(report.receivedAt == time.now())
        #expect(report.reporter != nil)
        #expect(report.network == nil)
    }

    @Test(arguments: [
        "service\npenlight\npenlight\nheron\npenlight\n",
        "{\"service\":\"penlight\"}\n{\"service\":\"penlight\"}\n{\"service\":\"heron\"}\n{\"service\":\"penlight\"}\n",
        "id,service\n1,penlight\n2,penlight\n3,heron\n4,penlight\n",
    ])
    func `a file imported twice is there once, and equal rows are each counted`(file: String) async throws {
        let first = try await run(file).summary
        #expect(first.stored == 4)
        time.advance(by: .seconds(3600))
        let second = try await run(file).summary
        #expect(second.stored == 0)
        #expect(second.known == 4)
        #expect(try await log().count == 4)
        #expect(try await run(file, source: "other").summary.stored == 4)
    }

    @Test func `an import that broke off goes on where it was`() async throws {
        let rows = (0..<20).map { "penlight,row \($0)" }
        let head = "service,text\n"
        _ = try await run(head + rows.prefix(7).joined(separator: "\n"))
        let again = try await run(head + rows.joined(separator: "\n")).summary
        #expect(again.known == 7)
        #expect(again.stored == 13)
        #expect(try await log().compactMap(\.text).sorted() == rows.map { String($0.dropFirst(9)) }.sorted())
    }

    @Test func `a key used for something else is a fault, and the first row stands`() async throws {
        let (summary, faults) = try await run(
            "id,service,text\n1,penlight,a\n2,penlight,b\n1,penlight,c\n1,penlight,a\n")
        #expect(summary.stored == 2)
        #expect(summary.known == 1)
        #expect(faults.map(\.line) == [4])
        #expect(try await log().compactMap(\.text) == ["a", "b"])
    }

    @Test(arguments: [
        ("nope,,,,", "no service “nope”"), (",,,,", "neither a service"), ("penlight,sloow,,,", "no symptom “sloow”"),
        ("penlight,slow other data_loss app_crash,,,", "more than 3 symptoms"), ("penlight,,XX,,", "no region “XX”"),
        ("penlight,,,noon,", "“noon” is no time"), ("penlight,,,2026-11-22 10:00:00,", "is no time"),
        ("penlight,,,2036-11-22T10:00:00Z,", "in the future"), ("penlight,,,,so german", "no tag"),
    ])
    func `what is wrong with a row is said`(row: String, words: String) async throws {
        let (summary, faults) = try await run(
            "service,symptoms,region,occurredAt,language\nheron,,,,\n\(row)\nheron,,,,\n")
        #expect(summary.stored == 2)
        #expect(summary.rows == 3)
        let fault = try #require(faults.first)
        #expect(fault.line == 3)
        #expect(fault.reason.contains(words), "\(fault.reason)")
    }

    @Test(arguments: ["95,0", "x,1", "1,", ",1", "nan,nan"])
    func `a position that is none is a fault`(position: String) async throws {
        let (summary, faults) = try await run("service,lat,long\npenlight,\(position)\n")
        #expect(summary.stored == 0)
        #expect(faults.count == 1)
    }

    @Test func `strictly, what comes before the first fault is kept and nothing after it`() async throws {
        let file = "service,text\n" + (0..<8).map { $0 == 5 ? "nope,x\n" : "penlight,\($0)\n" }.joined()
        let (summary, faults) = try await run(file, stopsAtFault: true)
        #expect(faults.map(\.line) == [7])
        #expect(summary.stored == 5)
        #expect(try await log().compactMap(\.text) == ["0", "1", "2", "3", "4"])
    }

    @Test func `what is older than the live picture looks back is counted apart`() async throws {
        let (hourAgo, yesterday) = (time.now() - .seconds(3600), time.now() - .seconds(86_400))
        let summary = try await run("service,occurredAt\npenlight,\(hourAgo)\npenlight,\(yesterday)\npenlight,\n")
            .summary
        #expect(summary.stored == 3)
        #expect(summary.past == 1)
        #expect(summary.timeless == 1)
    }

    @Test func `the fold passes over imported history, and over nothing else`() async throws {
        let now = time.now()
        func report(_ kind: SourceKind, minutesAgo: Int) -> Report {
            Report(
                id: ReportID(at: now), source: "x", sourceKind: kind, key: "\(kind) \(minutesAgo)", reporter: nil,
                service: "penlight", occurredAt: now - .seconds(60 * minutesAgo), receivedAt: now)
        }
        #expect(ImportHistory.holds(report(.import, minutesAgo: 361)))
        #expect(!ImportHistory.holds(report(.import, minutesAgo: 360)))
        #expect(!ImportHistory.holds(report(.import, minutesAgo: 0)))
        #expect(!ImportHistory.holds(report(.forum, minutesAgo: 10_000)))
        let regions = try RegionTree.standard()
        let road = try await Pipeline(
            services: Self.services, log: store, store: store,
            classifier: try Classifier(services: Self.services, regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: time)
        let reports = [report(.import, minutesAgo: 10_000), report(.import, minutesAgo: 5)]
        _ = try await store.append(reports)
        time.advance(by: .seconds(120))
        try await road.foldWhatIsOver()
        #expect(try await store.verdict(on: reports[0].id) == nil)
        #expect(try await store.verdict(on: reports[1].id) != nil)
    }

    @Test func `of a reporter nothing is kept but a hash of the day`() async throws {
        _ = try await run("service,reporter\npenlight,anna@example.org\npenlight,anna@example.org\npenlight,bert\n")
        let reports = try await log()
        #expect(Set(reports.compactMap(\.reporter)).count == 2)
        #expect(reports.allSatisfy { !"\($0)".contains("anna") })
    }

    @Test func `a long text is cut as that of a feed is`() async throws {
        _ = try await run("service,text\npenlight,\(String(repeating: "ä", count: 5000))\n")
        #expect(try await log().first?.text?.count == Report.mostCharacters)
    }

    @Test func `keys tell many rows apart and are the same again`() {
        var (keys, again) = (ImportKeys(), ImportKeys())
        var seen: Set<String> = []
        for number in 0..<100_000 {
            var row = ImportRow(line: number)
            row[.text] = "row \(number / 2)"
            let key = keys.key(of: row)
            seen.insert(key)
            if number < 1000 { #expect(again.key(of: row) == key) }
        }
        #expect(seen.count == 100_000)
    }
}
