import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import OutcryModel
import OutcryStore

@testable import OutcryPublish
@testable import OutcryWeb

/// A web application on a painted picture.
struct Stage {
    let intake = FakeIntake()
    var view = FakeView()
    var hubs: FakeHubs?
    var administration: Administration?
    /// The sources that are polled; `nil` where that is not known.
    var polled: Set<Source.ID>?
    /// The least number that is shown, if it is another than usual.
    var threshold: Int?
    var settings = WebSettings(port: 0, site: "https://outcry.example")
    var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Plays a test against the application, by default without a socket.
    func play<Value: Sendable>(
        _ setup: TestingSetup = .router, _ test: @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await application().application.test(setup, test)
    }

    /// The application under test.
    func application(
        intake: (any ReportIntake)? = nil, onServing: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> WebApplication {
        let regions = try Cast.regions()
        var publisher = Publisher(site: settings.site, services: view.services, regions: regions)
        if let threshold { publisher.disclosure = Disclosure(threshold: threshold) }
        return try WebApplication(
            intake: intake ?? self.intake, view: view, publisher: publisher, regions: regions, hubs: hubs,
            administration: administration,
            polled: { [polled] in polled }, settings: settings, logger: logger, onServing: onServing)
    }

    /// One GET.
    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await play { try await $0.execute(uri: path, method: .get, headers: headers) }
    }

    /// One report as JSON.
    func report(_ json: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await report(bytes: Array(json.utf8), headers: headers)
    }

    /// One report of any bytes.
    func report(bytes: [UInt8], headers: HTTPFields = [:]) async throws -> TestResponse {
        var all: HTTPFields = [.contentType: "application/json"]
        for field in headers { all[field.name] = field.value }
        let fields = all
        return try await play {
            try await $0.execute(
                uri: "/api/v1/reports", method: .post, headers: fields, body: ByteBuffer(bytes: bytes))
        }
    }

    /// One form.
    func send(_ form: String, to path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        var all: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        for field in headers { all[field.name] = field.value }
        let fields = all
        return try await play {
            try await $0.execute(uri: path, method: .post, headers: fields, body: ByteBuffer(string: form))
        }
    }
}

extension TestResponse {
    /// The body as text.
    var text: String { String(buffer: body) }

    /// The body as a JSON object.
    var json: [String: Any] {
        let value = try? JSONSerialization.jsonObject(with: Data(body.readableBytesView))
        return value as? [String: Any] ?? [:]
    }

    /// The pointers of the errors of problem details.
    var pointers: [String] {
        (json["errors"] as? [[String: Any]] ?? []).compactMap { $0["pointer"] as? String }
    }

    /// The parameters of the errors of problem details.
    var parameters: [String] {
        (json["errors"] as? [[String: Any]] ?? []).compactMap { $0["parameter"] as? String }
    }
}
