import Logging
import OutcryClassify
import OutcryModel
import OutcryRegions
import OutcrySimulate
import OutcryStore
import OutcryTesting
import Synchronization
import Testing

@testable import OutcryPipeline

struct AttentionServiceTests {
    private func standing(_ level: Level, openIncidents: [Incident.ID] = []) -> ServiceStanding {
        ServiceStanding(
            service: .init("\(level.rawValue)\(openIncidents.count)"), at: Sample.noon.minute, level: level,
            observed: 1,
            expected: nil, symptoms: [:], openIncidents: openIncidents)
    }

    @Test func `a service above the usual or with an open incident is in need, others are not`() {
        let standings = [
            standing(.unknown), standing(.usual), standing(.elevated), standing(.high),
            standing(.usual, openIncidents: ["a"]), standing(.unknown, openIncidents: ["b"]),
        ]
        #expect(AttentionService.inNeed(standings) == ["elevated0", "high0", "usual1", "unknown1"])
    }

    @Test func `what is in need is told every minute`() async throws {
        let (time, store) = (ManualTime(), MemoryStore())
        let regions = try RegionTree.standard()
        let service = Scenario.kestrelMobile.service
        let pipeline = try await Pipeline(
            services: [service], log: store, store: store,
            classifier: try Classifier(services: [service], regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: time)
        let told = Mutex<[Set<Service.ID>]>([])
        let attention = AttentionService(
            view: pipeline, time: time, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            attend: { services in told.withLock { $0.append(services) } })
        let running = Task { try await attention.run() }
        try await time.waitForSleepers(1)
        // A failing store leaves the last word standing and stops nothing.
        await store.fail(with: .busy)
        time.advance(by: .seconds(120))
        try await time.waitForSleepers(1)
        #expect(told.withLock { $0 } == [[]])
        await store.fail(with: nil)
        _ = try await store.append([] as [Report])
        let noon = time.now().minute
        var incident = Sample.incident(service: service.id, openedAt: noon)
        incident.state = .confirmed
        var step = FoldStep(progress: FoldProgress(through: noon, position: .start))
        step.incidents = [incident]
        try await store.record(step)
        time.advance(by: .seconds(120))
        try await time.waitForSleepers(1)
        #expect(told.withLock { $0.last } == [service.id])
        running.cancel()
        try await running.value
    }
}
