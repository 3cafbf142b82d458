import Foundation
import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryStore

/// `DELETE /api/v1/reports/{report}`: takes a report back with the token its sender was given.
///
/// The token is in the field `Authorization` or in the body; in a query it would be in logs. Whether the report or the
/// token is wrong is not told.
struct WithdrawalEndpoint: Sendable {
    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        routes.add("/api/v1/reports/{report}", [.delete: withdraw])
    }

    @Sendable private func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        let token = try await token(of: request)
        guard let report = ReportID(site.reading.segment("report", context)),
            try await site.intake.withdraw(report, token: token)
        else { throw Problem(.notFound, "There is no report of this id with this token.") }
        return Response(status: .noContent, headers: [.cacheControl: "no-store"])
    }

    private func token(of request: Request) async throws -> String {
        if let field = request.headers[.authorization] {
            let parts = field.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw missing }
            return String(parts[1].drop { $0 == " " })
        }
        let bytes = try await site.reading.body(of: request)
        guard !bytes.isEmpty else { throw missing }
        guard let body = try? JSONDecoder().decode(Body.self, from: Data(bytes)) else { throw Problem(.notJSON) }
        return body.token
    }

    private struct Body: Decodable {
        let token: String
    }

    private var missing: Problem {
        Problem(.tokenMissing, headers: [.wwwAuthenticate: "Bearer"])
    }
}
