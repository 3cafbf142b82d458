import OutcryModel
import OutcryPublish
import OutcryStore

/// What the sender of a report is told.
struct ReportAnswer {
    let acceptance: Acceptance
    let service: Service.ID
    /// What was wrong with the proof of work that came with it.
    let proofFault: Challenge.Fault?
    let site: WebSite

    /// The answer as JSON. Every member is there, with `null` where there is nothing to tell.
    var bytes: [UInt8] {
        let address = site.settings.site
        let verdict = acceptance.verdict
        var understood = JSONMembers()
        understood.add("services", verdict.services.map(\.rawValue))
        understood.add("symptoms", verdict.symptoms.map(\.rawValue))
        understood.add("region", verdict.region?.rawValue)
        understood.add("language", verdict.language)
        understood.add("rules", verdict.rules)
        var answer = JSONMembers(reserving: 1024)
        answer.add("id", acceptance.id.description)
        answer.add("service", service.rawValue)
        answer.add("repeated", acceptance.outcome == .repeated)
        answer.add("understoodAs", understood)
        // Other reporters of the service in the last hour; few are not told.
        answer.add("others", site.publisher.disclosure.shown(acceptance.others))
        answer.add("page", "\(address)/services/\(service)")
        if let token = acceptance.token {
            var withdrawal = JSONMembers()
            withdrawal.add("href", "\(address)/api/v1/reports/\(acceptance.id)")
            withdrawal.add("token", token)
            answer.add("withdraw", withdrawal)
        } else {
            answer.add("withdraw", String?.none)
        }
        if let hold = acceptance.hold {
            let (words, challenge) = site.gate.explanation(hold, proofFault: proofFault)
            var held = JSONMembers()
            held.add("reason", hold.rawValue)
            held.add("detail", words)
            held.add("challenge", challenge)
            answer.add("held", held)
        } else {
            answer.add("held", String?.none)
        }
        return answer.finished()
    }
}
