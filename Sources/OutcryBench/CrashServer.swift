import ArgumentParser
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import OutcryModel
import OutcryStoreSQLite

/// The control of the crash audit, in a process of its own: the store behind one route, with as much durability as is
/// asked for. What the audit cannot find lost here it would not find lost elsewhere.
struct CrashServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crash-server", abstract: "The control of the crash audit.", shouldDisplay: false)

    /// What a 202 is worth.
    enum Durability: String, ExpressibleByArgument {
        case full, normal
    }

    @Option var data: String
    @Option var durability = Durability.normal

    func run() async throws {
        var settings = SQLiteSettings()
        if durability == .normal { settings.durability = .normal }
        let store = try SQLiteStore(folder: data, settings: settings)
        Thread.detachNewThread {
            // The end of the parent ends this process.
            while readLine() != nil {}
            Foundation.exit(0)
        }
        let router = Router()
        router.post("**") { request, _ -> Response in
            _ = try await request.body.collect(upTo: 65_536)
            let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
            let id = ReportID(at: now)
            let key = HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] } ?? id.description
            let report = Report(
                id: id, source: Source.endpoint.id, sourceKind: .submission, key: key, reporter: nil,
                service: "penlight", occurredAt: now, receivedAt: now)
            _ = try await store.append([report])
            return Response(
                status: .accepted, body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"id\":\"\(id)\"}")))
        }
        var logger = Logger(label: "crash")
        logger.logLevel = .critical
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { IngestFloor.announce($0) }, logger: logger)
        try await application.run()
    }

    /// Starts one as a child of this program.
    static func start(data: String, durability: Durability) throws -> IngestChild {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        return try IngestChild(program, ["crash-server", "--data", data, "--durability", durability.rawValue])
    }
}
