import AsyncHTTPClient
import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryStoreSQLite
import OutcryTesting
import OutcryWeb
import Synchronization
import Testing

@testable import OutcrySimulate
@testable import outcry

/// A whole instance over a real SQLite file, with its sources on a loopback server and the hands of its clock in the
/// test's own.
struct Stage {
    let scenario: Scenario
    let start: Timestamp
    let time: ManualTime
    let folder: TemporaryFolder
    let feeds: FeedServer
    let instance: Instance
    let services: [OutcryModel.Service]
    private let port: Int

    /// Sets the stage with so many days of history, runs `body` on it, and clears it.
    static func run(
        _ scenario: Scenario, daysBefore: Int, impatientFrom minute: Int, _ body: (Stage) async throws -> Void
    ) async throws {
        let start = Timestamp(seconds: 1_795_348_800)
        let time = ManualTime(start)
        let folder = try TemporaryFolder()
        let feeds = FeedServer(
            scenario: scenario, start: start, impatientFrom: start + .seconds(60 * minute), time: time)
        try await withThrowingTaskGroup(of: Void.self) { group in
            let feedsPort = AsyncStream<Int>.makeStream()
            group.addTask { try await feeds.application { feedsPort.continuation.yield($0) }.run() }
            let catalogue = try await catalogue(of: scenario, feedsPort: first(of: feedsPort.stream), in: folder)
            var collect = CollectSettings(contact: "https://example.org/outcry")
            collect.allowLoopback = true
            let webPort = AsyncStream<Int>.makeStream()
            var web = WebSettings(port: 0)
            web.abuse.trustedProxies = [try #require(AddressBlock("127.0.0.0/8"))]
            let logger = Logger(label: "stage") { _ in SwiftLogNoOpLogHandler() }
            let instance = try await Instance(
                Instance.Settings(
                    data: folder.path + "/data", catalogue: catalogue, web: web, collect: collect,
                    time: time, logger: logger, onServing: { webPort.continuation.yield($0) }))
            _ = try await instance.store.append(ScenarioHistory(of: scenario, before: start).reports(days: daysBefore))
            try await instance.pipeline.foldWhatIsOver()
            group.addTask { try await instance.web.run() }
            if let collector = instance.collecting?.collector { group.addTask { try await collector.run() } }
            let stage = Stage(
                scenario: scenario, start: start, time: time, folder: folder, feeds: feeds, instance: instance,
                services: catalogue.services, port: try await first(of: webPort.stream))
            try await body(stage)
            group.cancelAll()
            while (try? await group.next()) != nil {}
        }
    }

    /// Lets the minutes of the scenario pass: people submit, sources are polled, each minute is folded.
    func play(_ minutes: Range<Int>) async throws {
        let submissions = ScenarioPlayer(scenario: scenario, start: start).play().filter { $0.channel == .submission }
        for minute in minutes {
            let (from, to) = (start + .seconds(60 * minute), start + .seconds(60 * minute + 60))
            for message in submissions where message.at >= from && message.at < to {
                time.advance(to: message.at)
                try await settle()
                try await submit(message)
            }
            time.advance(to: to)
            try await settle()
            try await instance.pipeline.foldWhatIsOver()
        }
    }

    /// Waits until every poll that was due has been made.
    private func settle() async throws {
        await instance.collecting?.collector.settled()
    }

    private func submit(_ message: Message) async throws {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/api/v1/reports")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Idempotency-Key", value: message.id)
        request.headers.add(name: "User-Agent", value: "person \(message.person)")
        request.headers.add(name: "X-Forwarded-For", value: message.address)
        let body: [String: Any] = [
            "service": scenario.service.id.rawValue, "symptoms": message.symptoms.map(\.rawValue),
            "region": message.region?.rawValue as Any? ?? NSNull(),
        ]
        request.body = .bytes(ByteBuffer(bytes: try JSONSerialization.data(withJSONObject: body)))
        let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
        guard answer.status == .accepted else { throw Refused(status: Int(answer.status.code)) }
    }

    struct Refused: Error {
        let status: Int
    }

    func get(_ path: String) async throws -> Data {
        let answer = try await HTTPClient.shared.execute(
            HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)"), timeout: .seconds(120))
        guard answer.status == .ok else { throw Refused(status: Int(answer.status.code)) }
        return Data(try await answer.body.collect(upTo: 1 << 22).readableBytesView)
    }

    private static func catalogue(of scenario: Scenario, feedsPort: Int, in folder: TemporaryFolder) throws -> Catalogue
    {
        let services = folder.url.appendingPathComponent("catalogue/services")
        try FileManager.default.createDirectory(at: services, withIntermediateDirectories: true)
        let base = "http://127.0.0.1:\(feedsPort)"
        let file = ScenarioCatalogue(of: scenario, feeds: base)
        let yaml =
            file.yaml.replacingOccurrences(of: "\(base)/\(scenario.service.id)/", with: base + "/")
            + "  - id: old\n    kind: forum\n    url: \(base)/old.rss\n"
        try Data(yaml.utf8).write(to: services.appendingPathComponent(file.fileName))
        return try Catalogue.load(from: folder.path + "/catalogue")
    }

    private static func first(of stream: AsyncStream<Int>) async throws -> Int {
        for await value in stream { return value }
        throw CancellationError()
    }
}
