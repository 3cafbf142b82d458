import Foundation
import OutcryModel
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting
import Testing

struct BacktestCommandTests {
    /// A data folder with four days of reports of one service, on the last of which it is out of order for half an hour.
    private func data() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(folder: folder.path)
        let start = try #require(Timestamp(rfc3339: "2026-09-14T00:00:00Z")).minute
        var random = SplitMix(seed: 9)
        var reports: [Report] = []
        func report(_ minute: Int) {
            let at = (start + minute).start
            let kinds: [SourceKind] = [.submission, .forum, .social]
            let kind = kinds[Int(random.next() % 3)]
            reports.append(
                Sample.report(
                    "\(reports.count)", source: Source.ID("made-up-\(kind.rawValue)"), kind: kind,
                    reporter: random.next(), service: "github", symptoms: [.loginFailure], region: nil, text: nil,
                    receivedAt: at))
        }
        for minute in 0..<3 * 1440 + 800 {
            if random.next() % 12 == 0 { report(minute) }
            if (3 * 1440 + 700..<3 * 1440 + 730).contains(minute) { for _ in 0..<3 { report(minute) } }
        }
        _ = try await store.append(reports)
        try await store.close()
        return folder
    }

    @Test func `one's own reports are folded anew, and a change of settings is shown beside`() async throws {
        let folder = try await data()
        let same = try await Program.run(["backtest", "--data", folder.path, "--set", "tolerated=2"])
        #expect(same.status == 0)
        #expect(same.lines.count == 2 && same.output.contains("github   2026-09-17T11:"), "\(same.output)")
        #expect(same.output.contains("the same"))
        let gained = try await Program.run(
            ["backtest", "--data", folder.path, "--set", "tolerated=2", "--json"],
            settings: ["OUTCRY_SET": "tolerated=500"])
        #expect(gained.output.contains("\"outcome\":\"gained\"") && gained.errors.contains("1 gained"))
        let why = try await Program.run(["backtest", "--data", folder.path, "--explain"])
        #expect(why.output.contains("confirmed by") && why.output.contains("nats of at least"))
    }

    @Test func `only the service asked for is shown, and one that nobody knows is refused`() async throws {
        let folder = try await data()
        let other = try await Program.run(["backtest", "--data", folder.path, "--service", "slack"])
        #expect(other.status == 0 && other.lines.count == 1 && !other.output.contains("WITH THE CHANGE"))
        #expect(try await Program.run(["backtest", "--data", folder.path, "--service", "nope"]).status == 1)
        #expect(try await Program.run(["backtest", "--explain", "--json"]).status == 64)
        #expect(try await Program.run(["backtest", "--data", "/nowhere"]).errors.contains("holds no data"))
    }
}
