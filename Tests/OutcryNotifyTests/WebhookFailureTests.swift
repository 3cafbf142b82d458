import Foundation
import Logging
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryNotify

@Suite(.timeLimit(.minutes(5))) struct WebhookFailureTests {
    private let noon = Sample.noon.minute

    private func incident(_ service: Service.ID = "penlight", changed: Int = 0) -> Incident {
        Sample.incident(service: service, openedAt: noon, state: .confirmed, updatedAt: noon + changed)
    }

    @Test(
        arguments: [
            .status(500), .status(404), .status(429), .status(302), .status(304), .status(199), .failure("timeout"),
        ] as [WebhookAnswer])
    func `anything but a 2xx is a failure, and the same is sent again five seconds later`(
        answer: WebhookAnswer
    )
        async throws
    {
        let stage = try NotifyStage { number, _ in number == 0 ? answer : .status(299) }
        try await stage.run { stage in
            let webhook = try await stage.add()
            try await stage.fold(incident())
            try await stage.time.waitForSleepers(1)
            let failed = try #require(try await stage.kept(webhook))
            #expect(failed.failures == 1 && failed.nextAttempt == Sample.noon + .seconds(5))
            #expect(failed.lastAttempt == answer.attempt(at: Sample.noon) && failed.lastSuccess == nil)
            #expect(failed.place == EventPlace(endOf: noon - 1))
            stage.time.advance(by: .seconds(5))
            try await stage.wait { try await stage.kept(webhook)?.lastSuccess == Sample.noon + .seconds(5) }
            let taken = try #require(try await stage.kept(webhook))
            #expect(taken.failures == 0 && taken.nextAttempt == nil)
            #expect(Set(stage.poster.sent.map(\.id)).count == 1 && stage.poster.sent.count == 2)
            #expect(
                stage.poster.sent[0].fields["webhook-timestamp"] != stage.poster.sent[1].fields["webhook-timestamp"])
        }
    }

    @Test func `after ten failures in a row nothing more is sent, until an administrator resumes it`() async throws {
        let stage = try NotifyStage { number, _ in .status(number < 10 ? 503 : 200) }
        try await stage.run { stage in
            let webhook = try await stage.add()
            try await stage.fold(incident())
            for attempt in 1...9 {
                try await stage.time.waitForSleepers(1)
                #expect(stage.poster.sent.count == attempt)
                let next = try #require(try await stage.kept(webhook)?.nextAttempt)
                stage.time.advance(to: next)
                try await stage.waitFor(attempt + 1)
            }
            try await stage.wait { try await stage.kept(webhook)?.isActive == false }
            let found = try #require(try await stage.service.desk.webhook(webhook.id))
            #expect(
                found.condition
                    == .disabled(
                        reason: "10 attempts in a row failed, the last with HTTP 503.", since: stage.time.now()))
            // Some three days.
            #expect(stage.time.now() - Sample.noon == .seconds(5 + 300 + 1800 + 75 * 3600))
            try await stage.fold(incident(changed: 1))
            stage.time.advance(by: .seconds(86_400))
            #expect(stage.poster.sent.count == 10)
            _ = try await stage.service.desk.setPaused(false, webhook.id, by: "ada", because: nil)
            try await stage.wait { try await stage.kept(webhook)?.place.minute == noon + 1 }
            #expect(stage.poster.sent.count == 11)
            #expect(stage.log.contains("A webhook sends no more."))
        }
    }

    @Test func `a receiver that says it is gone is left alone at once`() async throws {
        let stage = try NotifyStage { _, _ in .status(410) }
        try await stage.run { stage in
            let webhook = try await stage.add()
            try await stage.fold(incident())
            try await stage.wait { try await stage.kept(webhook)?.isActive == false }
            guard case .disabled(let reason, _) = try await stage.kept(webhook)?.condition else {
                Issue.record("it was not disabled")
                return
            }
            #expect(reason.contains("410"))
        }
    }

    @Test func `a receiver that asks for patience is given it`() async throws {
        let stage = try NotifyStage { number, _ in
            number == 0 ? .status(429, retryAt: Sample.noon + .seconds(120)) : .status(200)
        }
        try await stage.run { stage in
            let webhook = try await stage.add()
            try await stage.fold(incident())
            try await stage.time.waitForSleepers(1)
            #expect(try await stage.kept(webhook)?.nextAttempt == Sample.noon + .seconds(120))
            #expect(stage.time.nextDeadline == Sample.noon + .seconds(120))
        }
    }

    @Test func `a receiver that is slow or fails holds up nobody else`() async throws {
        let stage = try NotifyStage { _, post in
            if post.address.contains("slow") { try? await Task.sleep(for: .seconds(3600)) }
            return .status(post.address.contains("bad") ? 500 : 200)
        }
        try await stage.run { stage in
            for name in ["slow", "bad", "good"] { try await stage.add("https://\(name).example/") }
            for minute in 0..<5 {
                try await stage.fold(incident("a", changed: minute))
                try await stage.wait { stage.poster.sent.count { $0.address.contains("good") } == minute + 1 }
            }
            #expect(stage.poster.sent.count { $0.address.contains("slow") } == 1)
            #expect(stage.poster.mostOnTheWay == 1)
        }
    }

    @Test func `no more than eight send at once, and all have their turn`() async throws {
        let (gate, open) = AsyncStream<Void>.makeStream()
        let stage = try NotifyStage { _, _ in
            for await _ in gate { break }
            return .status(200)
        }
        try await stage.run { stage in
            for number in 0..<20 { try await stage.add("https://h\(number).example/") }
            try await stage.fold(incident())
            try await stage.waitFor(8)
            for _ in 0..<500 { await Task.yield() }
            #expect(stage.poster.sent.count == WebhookService.width)
            open.finish()
            try await stage.waitFor(20)
            #expect(Set(stage.poster.sent.map(\.address)).count == 20)
        }
    }

    @Test func `of an address that was replaced while it failed nothing is held against the new one`() async throws {
        var webhook = Webhook(
            id: "wh_a", address: "https://new.example/", interest: .init(), createdAt: Sample.noon,
            place: EventPlace(endOf: noon))
        let place = EventPlace(noon + 1, "a", .incident)
        webhook.note(.status(410), of: place, from: "https://old.example/", at: Sample.noon, chance: 0)
        #expect(webhook.isActive && webhook.failures == 0 && webhook.nextAttempt == nil)
        webhook.note(.status(200), of: place, from: "https://old.example/", at: Sample.noon, chance: 0)
        #expect(webhook.place == place)
        // What was taken is not taken back.
        webhook.note(
            .status(200), of: EventPlace(noon, "a", .incident), from: webhook.address, at: Sample.noon, chance: 0)
        #expect(webhook.place == place)
    }

    @Test func `while the store fails nothing is lost, and it is tried again`() async throws {
        let (store, time, bell) = (MemoryStore(), ManualTime(), FoldBell())
        let poster = FakePoster { _, _ in
            await store.fail(with: .full(path: "/data"))
            return .status(200)
        }
        let service = WebhookService(
            store: store, foldedMinutes: { bell.listen() }, publisher: try NotifyStage.publisher(), poster: poster,
            time: time, logger: Logger(label: "test") { _ in LogLines() }, chance: { 0 })
        _ = try await service.desk.add("https://hooks.example/", for: .init(), by: "ada", because: nil)
        try await store.record(
            FoldStep(progress: FoldProgress(through: noon, position: .start), incidents: [incident()]))
        bell.ring(noon)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            try await time.waitForSleepers(1)
            #expect(poster.sent.count == 1)
            await store.fail(with: nil)
            time.advance(by: WebhookService.pause)
            while poster.sent.count < 2 { await Patience.pause() }
            #expect(Set(poster.sent.map(\.id)).count == 1)
            group.cancelAll()
        }
    }
}
