import Foundation
import OutcryModel
import OutcryPublish
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting
import Synchronization
import Testing

@testable import OutcryNotify

@Suite(.timeLimit(.minutes(5))) struct WebhookServiceTests {
    private let noon = Sample.noon.minute

    private func incident(
        _ service: Service.ID = "penlight", opened: Int = 0, changed: Int, state: IncidentState = .confirmed
    ) -> Incident {
        Sample.incident(service: service, openedAt: noon + opened, state: state, updatedAt: noon + changed)
    }

    // MARK: Order, and what is sent

    @Test func `changes are sent in the order of the stream, whatever the order in which incidents were opened`()
        async throws
    {
        try await NotifyStage().run { stage in
            try await stage.add()
            let (a, b, c, d) = (
                incident("d", opened: 0, changed: 3), incident("c", opened: 1, changed: 1),
                incident("a", opened: 2, changed: 3), incident("b", opened: 3, changed: 2)
            )
            try await stage.fold(a, b, c, d)
            try await stage.waitFor(4)
            #expect(stage.poster.subjects == [b, d, c, a].map(\.id.rawValue))
            #expect(Set(stage.poster.sent.map(\.id)).count == 4)
            #expect(stage.poster.sent.allSatisfy { $0.json["id"] as? String == $0.id })
            #expect(
                stage.poster.sent.allSatisfy {
                    $0.fields["Content-Type"] == "application/cloudevents+json; charset=utf-8"
                })
            #expect(stage.poster.mostOnTheWay == 1)
        }
    }

    @Test func `more changes than are looked for at once are all sent, in order`() async throws {
        try await NotifyStage().run { stage in
            try await stage.add()
            let incidents = (0..<250).map { incident(opened: $0, changed: 250 - $0) }
            try await stage.fold(incidents)
            try await stage.waitFor(250)
            #expect(stage.poster.subjects == incidents.reversed().map(\.id.rawValue))
        }
    }

    @Test func `an incident that changes while its receiver fails is sent once, as it is at last`() async throws {
        let stage = try NotifyStage { number, _ in .status(number == 0 ? 500 : 200) }
        try await stage.run { stage in
            let webhook = try await stage.add()
            try await stage.fold(incident(changed: 0))
            try await stage.wait { try await stage.kept(webhook)?.nextAttempt != nil }
            for minute in 1...5 { try await stage.fold(incident(changed: minute)) }
            try await stage.time.waitForSleepers(1)
            stage.time.advance(by: .seconds(5))
            try await stage.wait { try await stage.kept(webhook)?.place.minute == noon + 5 }
            #expect(stage.poster.sent.count == 2)
            let last = try #require(stage.poster.sent.last?.json["data"] as? [String: Any])
            #expect(last["updatedAt"] as? String == (noon + 5).description)
            #expect(stage.poster.sent[0].id != stage.poster.sent[1].id)
        }
    }

    @Test func `what changed before a webhook was added is not sent`() async throws {
        try await NotifyStage().run { stage in
            try await stage.fold(incident("early", opened: -9, changed: -1))
            try await stage.add()
            try await stage.fold(incident("late", changed: 0))
            try await stage.waitFor(1)
            #expect(stage.poster.sent.first?.subject.hasPrefix("late") == true)
        }
    }

    // MARK: Filters

    @Test(
        arguments: [
            (.init(), 4), (.init(service: "penlight"), 3), (.init(region: "DE"), 4), (.init(region: "150"), 4),
            (.init(region: "DE-BE"), 4), (.init(region: "DE-BB"), 0), (.init(region: "AT"), 0),
            (.init(states: [.ended]), 1), (.init(service: "heron", states: [.confirmed]), 1),
            (.init(service: "heron", states: [.ended]), 0),
        ] as [(Webhook.Interest, Int)])
    func `only what a webhook is for is sent`(interest: Webhook.Interest, count: Int) async throws {
        try await NotifyStage().run { stage in
            let webhook = try await stage.add(for: interest)
            try await stage.add("https://all.example/")
            try await stage.fold(
                incident(opened: 0, changed: 1), incident(opened: 1, changed: 2, state: .ended),
                incident(opened: 2, changed: 3, state: .easing), incident("heron", changed: 4))
            try await stage.wait { stage.poster.sent.count { $0.address.contains("all") } == 4 }
            try await stage.wait { stage.poster.sent.count { $0.address.contains("hooks") } >= count }
            for _ in 0..<200 { await Task.yield() }
            #expect(stage.poster.sent.count { $0.address.contains("hooks") } == count)
            #expect(try await stage.kept(webhook)?.failures == 0)
        }
    }

    // MARK: Crashes and restarts

    @Test func `what was taken but not yet written when the program was killed is sent again under the same id`()
        async throws
    {
        let copy = NotifyStage.newFolder()
        let folder = Mutex("")
        let stage = try NotifyStage { number, _ in
            // As a crash would leave it: the receiver has it, and nothing here knows.
            if number == 1 { folder.withLock { try? Self.copyData(of: $0, to: copy) } }
            return .status(200)
        }
        folder.withLock { $0 = stage.folder }
        try await stage.run { stage in
            try await stage.add()
            try await stage.fold(incident("a", changed: 0), incident("b", changed: 1), incident("c", changed: 2))
            try await stage.waitFor(3)
        }
        let again = try NotifyStage(folder: copy)
        try await again.run { again in
            try await again.fold([], through: noon + 2)
            try await again.waitFor(2)
            #expect(again.poster.sent.map(\.id) == stage.poster.sent.dropFirst().map(\.id))
            #expect(again.poster.sent.map(\.body) == stage.poster.sent.dropFirst().map(\.body))
        }
    }

    @Test func `what is on its way when the program is stopped is no failure, and is sent again`() async throws {
        let copy = NotifyStage.newFolder()
        let stage = try NotifyStage { _, _ in
            try? await Task.sleep(for: .seconds(3600))
            return .failure("interrupted")
        }
        try await stage.run { stage in
            try await stage.add()
            try await stage.fold(incident(changed: 0))
            try await stage.waitFor(1)
        }
        try Self.copyData(of: stage.folder, to: copy)
        let again = try NotifyStage(folder: copy)
        #expect(try await again.store.webhooks().map(\.failures) == [0])
        try await again.run { again in
            try await again.fold([], through: noon)
            try await again.waitFor(1)
            #expect(again.poster.sent.map(\.id) == stage.poster.sent.map(\.id))
        }
    }

    @Test func `a restart goes on behind what was taken`() async throws {
        let (time, copy) = (ManualTime(), NotifyStage.newFolder())
        let stage = try NotifyStage(time: time)
        try await stage.run { stage in
            let webhook = try await stage.add()
            try await stage.fold(incident("a", changed: 0))
            try await stage.wait { try await stage.kept(webhook)?.lastSuccess != nil }
        }
        try Self.copyData(of: stage.folder, to: copy)
        try await NotifyStage(folder: copy, time: time).run { again in
            try await again.fold(incident("b", changed: 1))
            try await again.waitFor(1)
            #expect(again.poster.subjects == [incident("b", changed: 1).id.rawValue])
        }
    }

    @Test func `however many webhooks wait, and however often it looks, one sleeps`() async throws {
        let stage = try NotifyStage { _, _ in .status(500) }
        try await stage.run { stage in
            func fail(_ webhook: Webhook, _ times: Int) async throws {
                try await stage.wait { try await stage.kept(webhook)?.failures == times }
                let kept = try await stage.kept(webhook)
                let next = try #require(kept?.nextAttempt)
                try await stage.wait { stage.time.nextDeadline == next }
                #expect(stage.time.sleepers == 1)
            }
            let slow = try await stage.add("https://slow.example/")
            try await stage.fold(incident(changed: 0))
            try await fail(slow, 1)
            stage.time.advance(by: .seconds(5))
            try await fail(slow, 2)
            // Each of these is to be tried again before the first one is.
            for number in 0..<3 {
                let quick = try await stage.add("https://quick\(number).example/")
                try await stage.fold(incident(Service.ID("a\(number)"), changed: 1 + number))
                try await fail(quick, 1)
                stage.time.advance(by: .seconds(5))
                try await stage.wait { try await stage.kept(quick)?.failures == 2 }
                let kept = try await stage.kept(slow)
                let next = try #require(kept?.nextAttempt)
                try await stage.wait { stage.time.nextDeadline == next }
                #expect(stage.time.sleepers == 1)
            }
        }
    }

    @Test func `one that has rested for months goes on seven days back`() async throws {
        try await NotifyStage().run { stage in
            let webhook = try await stage.add()
            _ = try await stage.service.desk.setPaused(true, webhook.id, by: "ada", because: nil)
            stage.time.advance(by: .seconds(30 * 86_400))
            let today = 30 * 1440
            try await stage.fold(incident("old", changed: 5), incident("new", changed: today - 1440))
            _ = try await stage.service.desk.setPaused(false, webhook.id, by: "ada", because: nil)
            try await stage.waitFor(1)
            #expect(stage.poster.sent.first?.subject.hasPrefix("new") == true)
        }
    }

    static func copyData(of folder: String, to copy: String) throws {
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for name in ["outcry.sqlite-wal", "outcry.sqlite"]
        where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
            try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(copy)/\(name)")
        }
    }
}
