import Foundation
import Hummingbird
import OutcryModel
import OutcryRegions
import OutcryStore

/// What an administrator says of a webhook. A member that is missing says nothing; one that is `null` or empty stands for
/// no restriction.
struct WebhookBody {
    /// The longest address that is read.
    static let longestAddress = 2048

    /// Where to send, and what.
    let change: WebhookChange
    /// Why.
    let reason: String?

    /// Reads the body of a request. Throws `Problem` for one that is no JSON object, or has members that cannot be taken.
    static func read(_ request: Request, of site: WebSite, needsAddress: Bool) async throws -> WebhookBody {
        let members = try await AdminBody.members(of: request, by: site.reading)
        var faults: [Problem.Item] = []
        let change = WebhookChange(
            address: AdminBody.text("address", of: members, isNeeded: needsAddress, most: longestAddress, &faults),
            service: service(members, site, &faults), region: region(members, site, &faults),
            states: states(members["states"], &faults))
        let body = WebhookBody(change: change, reason: AdminBody.text("reason", of: members, &faults))
        guard faults.isEmpty else { throw Problem(.invalidAct, errors: faults) }
        return body
    }

    private static func service(
        _ members: [String: Any], _ site: WebSite, _ faults: inout [Problem.Item]
    ) -> Service.ID?? {
        guard members["service"] != nil else { return nil }
        guard let text = AdminBody.text("service", of: members, &faults) else { return .some(nil) }
        if site.view.services.contains(where: { $0.id.rawValue == text }) { return Service.ID(text) }
        let meant = site.check.suggestion(for: text)?.id.rawValue
        faults.append(
            Problem.Item(
                pointer: "/service", detail: "There is no service of this name. They are listed at /api/v1/services.",
                suggestion: meant))
        return .some(nil)
    }

    private static func region(
        _ members: [String: Any], _ site: WebSite, _ faults: inout [Problem.Item]
    ) -> Region.ID?? {
        guard members["region"] != nil else { return nil }
        guard let text = AdminBody.text("region", of: members, &faults) else { return .some(nil) }
        if site.regions[Region.ID(text)] != nil { return Region.ID(text) }
        faults.append(
            Problem.Item(
                pointer: "/region", detail: "There is no region of this code. They are listed at /api/v1/regions."))
        return .some(nil)
    }

    private static func states(_ value: Any?, _ faults: inout [Problem.Item]) -> [IncidentState]? {
        guard let value else { return nil }
        if value is NSNull { return [] }
        guard let names = value as? [Any] else {
            faults.append(
                Problem.Item(
                    pointer: "/states", detail: "“states” has to be a list, such as [\"confirmed\", \"ended\"]."))
            return nil
        }
        var states: Set<IncidentState> = []
        for (index, name) in names.prefix(20).enumerated() {
            if let state = (name as? String).flatMap({ IncidentState(rawValue: $0) }) {
                states.insert(state)
            } else {
                faults.append(
                    Problem.Item(
                        pointer: "/states/\(index)", detail: "There is no state of this name.",
                        allowed: IncidentState.allCases.map(\.rawValue)))
            }
        }
        if names.count > 20 {
            faults.append(Problem.Item(pointer: "/states", detail: "Name each state once."))
        }
        return IncidentState.allCases.filter(states.contains)
    }
}
