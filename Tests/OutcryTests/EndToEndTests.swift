import Foundation
import OutcryClassify
import OutcryFeeds
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcrySimulate
import OutcryStore
import OutcryStoreSQLite
import Testing

@testable import outcry

/// The main job, from feeds and submissions to the published incident, and back again by replay.
struct EndToEndTests {
    private let service: Service.ID = "kestrel-mobile"

    @Test func `an outage in one region appears, is published, eases, ends, and replays byte for byte`() async throws {
        try await Stage.run(.kestrelMobile, daysBefore: 6, impatientFrom: 60) { stage in
            try await stage.play(0..<25)
            #expect(try await incidents(stage).isEmpty)

            try await stage.play(25..<75)
            let during = try #require(try await incidents(stage).first)
            #expect(during.state == .confirmed)
            #expect(during.scope.affected.map(\.region) == ["DE-BY"])
            #expect(during.scope.extent == .regional)
            #expect(during.symptoms.max { $0.value < $1.value }?.key == .noConnectivity)
            #expect(during.sources[.submission, default: 0] > 0)
            #expect(during.sources[.forum, default: 0] > 0)
            #expect(during.sources[.social, default: 0] > 0)
            #expect(during.official.map(\.stage) == [.investigating])
            try await checkPublished(during, on: stage)

            try await stage.play(75..<230)
            let after = try #require(try await incidents(stage).first)
            #expect(try await incidents(stage).count == 1)
            #expect(after.state == .ended)
            #expect(after.revisions.contains { $0.state == .easing })
            #expect(after.official.map(\.stage) == [.investigating, .identified, .resolved])
            #expect(after.official.map(\.saidAt) == [55, 80, 130].map { stage.start + .seconds(60 * $0) })
            #expect(after.official.allSatisfy { $0.components == ["Voice", "Data (4G, 5G)"] })
            #expect(after.official.last?.text == "The cable has been spliced and service is restored.")
            let ended = try #require(after.endedAt)
            #expect((105...160).contains(ended - stage.start.minute))

            checkManners(stage)
            try await checkReplay(stage)
        }
    }

    private func incidents(_ stage: Stage) async throws -> [Incident] {
        try await stage.instance.store.incidents(IncidentQuery(service: service))
    }

    /// The incident can be read where people and programs look for it.
    private func checkPublished(_ incident: Incident, on stage: Stage) async throws {
        let atom = try await stage.get("/feeds/incidents.atom")
        let feed = try FeedReader().read([UInt8](atom))
        #expect(feed.format == .atom10)
        let entry = try #require(feed.entries.first)
        #expect(entry.title?.contains("Kestrel Mobile") == true)
        #expect(entry.link?.hasSuffix("/incidents/\(incident.id)") == true)
        #expect(entry.published != nil && entry.updated != nil)
        #expect(AtomCheck.faults(of: atom).isEmpty)

        let scope = String(decoding: try await stage.get("/api/v1/services/\(service)/scope"), as: UTF8.self)
        #expect(scope.contains("DE-BY"))
        let situation = String(
            decoding: try await stage.get("/api/v1/incidents/\(incident.id)/situation"), as: UTF8.self)
        #expect(situation.contains("Bavaria") || situation.contains("Bayern"))
        #expect(situation.contains("loss of mobile service"))
        #expect(situation.contains("investigating (Voice, Data (4G, 5G))"))
        for path in ["/", "/services/\(service)", "/incidents/\(incident.id)"] {
            let page = String(decoding: try await stage.get(path), as: UTF8.self)
            #expect(page.contains("Kestrel Mobile"))
        }
        let page = String(decoding: try await stage.get("/incidents/\(incident.id)"), as: UTF8.self)
        #expect(page.contains("Affected: Voice, Data (4G, 5G)"))
    }

    /// The sources were treated as they asked to be.
    private func checkManners(_ stage: Stage) {
        #expect(stage.feeds.asked("/old.rss").map(\.status) == [410])
        #expect(stage.feeds.asked("/forum.rss").map(\.status) == [301, 301, 301])
        #expect(stage.feeds.asked("/community/latest.rss").contains { $0.status == 304 })
        #expect(stage.feeds.asked("/status.atom").contains { $0.status == 304 })
        let social = stage.feeds.asked("/social.json")
        #expect(social.contains { $0.status == 304 })
        if let refused = social.firstIndex(where: { $0.status == 429 }), refused + 1 < social.count {
            #expect(social[refused + 1].at - social[refused].at >= .seconds(600))
        } else {
            Issue.record("The network never asked for patience.")
        }
    }

    /// The reports of the folder, replayed into a fresh one, give the same bytes.
    private func checkReplay(_ stage: Stage) async throws {
        let regions = try RegionTree.standard()
        let old = try SQLiteStore(folder: stage.folder.path + "/data", readOnly: true)
        let fresh = try SQLiteStore(folder: stage.folder.path + "/fresh")
        let outcome = try await Replay(from: old, of: old).run(into: fresh) {
            try await Pipeline(
                services: stage.services, log: fresh, store: fresh,
                classifier: try Classifier(
                    services: stage.services, regions: regions, gazetteer: try Gazetteer.standard()),
                regions: regions, time: stage.time)
        }
        #expect(outcome.reports > 1000)
        let before = try await DerivedData.lines(of: old, services: stage.services)
        let after = try await DerivedData.lines(of: fresh, services: stage.services)
        #expect(before.count > 1000)
        #expect(before == after)
        try await fresh.close()
    }
}
