import Foundation
import Logging
import OutcryModel
import OutcryPublish
import OutcryRegions
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting

@testable import OutcryNotify

/// A service over a real SQLite file, with the hands of its clock in the test's own.
final class NotifyStage: Sendable {
    let folder: String
    let store: SQLiteStore
    let time: ManualTime
    let poster: FakePoster
    let service: WebhookService
    private let bell = FoldBell()
    private let lines: LogLines

    /// A stage in a folder, which is made anew unless one is given.
    init(
        folder: String? = nil, time: ManualTime = ManualTime(), lines: LogLines = LogLines(),
        _ answer: @escaping FakePoster.Answer = { _, _ in .status(204) }
    ) throws {
        let folder = folder ?? Self.newFolder()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = try SQLiteStore(folder: folder)
        let poster = FakePoster(answer)
        (self.folder, self.store, self.time, self.poster, self.lines) = (folder, store, time, poster, lines)
        var logger = Logger(label: "notify") { _ in lines }
        logger.logLevel = .trace
        service = WebhookService(
            store: store, foldedMinutes: { [bell] in bell.listen() }, publisher: try Self.publisher(), poster: poster,
            time: time, logger: logger, chance: { 0 })
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    static func newFolder() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("outcry-\(UUID().uuidString)").path
    }

    static func publisher() throws -> Publisher {
        func region(_ id: Region.ID, _ level: RegionLevel, in parent: Region.ID?) -> Region {
            Region(id: id, name: id.rawValue, level: level, parent: parent)
        }
        let tree = try RegionTree([
            region("001", .world, in: nil), region("150", .continent, in: "001"), region("155", .subregion, in: "150"),
            region("DE", .country, in: "155"), region("AT", .country, in: "155"), region("DE-BE", .admin1, in: "DE"),
            region("DE-BB", .admin1, in: "DE"),
        ])
        return Publisher(site: "https://outcry.example", services: [], regions: tree)
    }

    /// What the service has logged.
    var log: String { lines.text }

    /// The minute at which stages begin.
    var now: Minute { Sample.noon.minute }

    /// Has the service run while `body` does.
    func run(_ body: (NotifyStage) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [service] in try await service.run() }
            defer { group.cancelAll() }
            try await body(self)
        }
        try await store.close()
    }

    /// Adds a webhook for everything, or for what is said.
    @discardableResult
    func add(
        _ address: String = "https://hooks.example/x?key=canary", for interest: Webhook.Interest = .init()
    ) async throws -> Webhook {
        guard case .done(let webhook, _) = try await service.desk.add(address, for: interest, by: "ada", because: nil)
        else { throw Refused() }
        return webhook
    }

    struct Refused: Error {}

    /// Keeps how incidents are after a minute, and tells that there is more.
    func fold(_ incidents: Incident..., through minute: Minute? = nil) async throws {
        try await fold(incidents, through: minute)
    }

    func fold(_ incidents: [Incident], through minute: Minute? = nil) async throws {
        let last = minute ?? incidents.map(\.updatedAt).max() ?? now
        try await store.record(
            FoldStep(progress: FoldProgress(through: last, position: .start), incidents: incidents))
        bell.ring(last)
    }

    /// Waits until so many have been sent.
    func waitFor(_ count: Int) async throws {
        try await wait { poster.sent.count >= count }
    }

    /// Waits until something is so.
    func wait(_ condition: () async throws -> Bool) async throws {
        while !(try await condition()) {
            try Task.checkCancellation()
            await Patience.pause()
        }
    }

    /// A webhook as it is kept.
    func kept(_ webhook: Webhook) async throws -> Webhook? {
        try await store.webhook(webhook.id)
    }
}
