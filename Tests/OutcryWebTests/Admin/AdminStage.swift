import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

/// A web application with a desk, and the token that opens it.
struct AdminStage {
    static let token = "0123456789-abcdefghij-0123456789"

    let desk = FakeDesk()
    let webhooks = FakeWebhookDesk()
    var stage = Stage()

    init() throws {
        let token = try #require(AdminToken(Self.token))
        stage.administration = Administration(desk: desk, webhooks: webhooks, token: token)
    }

    /// A token that the operator signed.
    func signed(_ scopes: Set<AdminScope>, expires: Timestamp = Sample.noon + .seconds(60)) -> String {
        AdminTokens(key: FakeDesk.key).token(for: AdminGrant(name: "ada", scopes: scopes, expires: expires)) ?? ""
    }

    func get(_ path: String, token: String? = AdminStage.token) async throws -> TestResponse {
        try await send(.get, path, nil, token: token)
    }

    func post(_ path: String, _ body: String? = nil, token: String? = AdminStage.token) async throws -> TestResponse {
        try await send(.post, path, body, token: token)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, token: String? = AdminStage.token
    ) async throws -> TestResponse {
        try await stage.play { client in
            try await client.execute(
                uri: "/api/v1/admin" + path, method: method, headers: Self.headers(token),
                body: body.map { ByteBuffer(string: $0) })
        }
    }

    static func headers(_ token: String?) -> HTTPFields {
        token.map { [.authorization: "Bearer \($0)"] } ?? [:]
    }
}
