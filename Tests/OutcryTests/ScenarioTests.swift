import Foundation
import OutcryCollect
import OutcryFeeds
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcrySimulate

struct ScenarioTests {
    private let start = Timestamp(seconds: 1_795_348_800)

    @Test(arguments: Scenario.all.map(\.service.id))
    func `a scenario plays the same each time`(id: Service.ID) throws {
        let scenario = try #require(Scenario.named(id.rawValue))
        let player = ScenarioPlayer(scenario: scenario, start: start)
        #expect(player.play() == player.play())
        #expect(player.play().count > 100)
    }

    @Test(arguments: Scenario.all.map(\.service.id))
    func `the catalogue of a scenario is a valid one`(id: Service.ID) throws {
        let scenario = try #require(Scenario.named(id.rawValue))
        let folder = try TemporaryFolder()
        let services = folder.url.appendingPathComponent("services")
        try FileManager.default.createDirectory(at: services, withIntermediateDirectories: true)
        let file = ScenarioCatalogue(of: scenario, feeds: "http://127.0.0.1:8090")
        try Data(file.yaml.utf8).write(to: services.appendingPathComponent(file.fileName))
        let catalogue = try Catalogue.load(from: folder.path)
        #expect(catalogue.services.map(\.id) == [id])
        #expect(catalogue.services.first?.symptoms == scenario.service.symptoms)
        let sources = ScenarioCatalogue.sources(of: scenario, at: "http://127.0.0.1:8090").values
        #expect(Set(catalogue.sources) == Set(sources))
    }

    @Test func `history is ordered by receipt and ends before the scenario`() {
        let reports = ScenarioHistory(of: .penlight, before: start).reports(days: 3)
        #expect(reports.map(\.receivedAt) == reports.map(\.receivedAt).sorted())
        #expect(reports.allSatisfy { $0.receivedAt < start && $0.occurredAt <= $0.receivedAt })
        #expect(Set(reports.map(\.key)).count == reports.count)
    }

    @Test func `the status page says nothing before its time, then one entry with all updates`() throws {
        let time = ManualTime(start + .seconds(60 * 60))
        let stand = FeedStand(scenarios: [.penlight])
        stand.begin(at: start, by: time)
        func entries() throws -> [FeedEntry] {
            let feed = try #require(stand.feed("status.atom", of: "penlight"))
            return try FeedReader().read(Array(feed.body.utf8)).entries
        }
        #expect(try entries().isEmpty)
        time.advance(by: .seconds(60 * 60))
        let told = try entries()
        #expect(told.count == 1)
        #expect(told.first?.text?.contains("Identified") == true)
        #expect(told.first?.text?.contains("Resolved") == false)
    }

    @Test func `the status page is set as Statuspage sets it, so that the updates are read out of it`() throws {
        let time = ManualTime(start + .seconds(230 * 60))
        let stand = FeedStand(scenarios: [.penlight])
        stand.begin(at: start, by: time)
        let feed = try #require(stand.feed("status.atom", of: "penlight"))
        let entry = try #require(try FeedReader().read(Array(feed.body.utf8)).entries.first)
        let updates = StatusReader().updates(of: entry)
        #expect(updates.map(\.stage) == [.investigating, .identified, .monitoring, .resolved])
        #expect(updates.map(\.saidAt) == [66, 98, 158, 215].map { start + .seconds(60 * $0) })
        #expect(updates.allSatisfy { $0.components == ["Documents", "API (Europe, Americas)"] })
    }
}
