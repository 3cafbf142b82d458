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
        let id = acceptance.id.description
        let verdict = acceptance.verdict
        var answer = JSONMembers(reserving: 1024)
        answer.add("id", id)
        answer.add("service", service.rawValue)
        answer.add("repeated", acceptance.outcome == .repeated)
        answer.add("understoodAs") { understood in
            understood.add("services", verdict.services.map(\.rawValue))
            understood.add("symptoms", verdict.symptoms.map(\.rawValue))
            understood.add("region", verdict.region?.rawValue)
            understood.add("language", verdict.language)
            understood.add("rules", verdict.rules)
        }
        // Other reporters of the service in the last hour; few are not told.
        answer.add("others", site.publisher.disclosure.shown(acceptance.others))
        answer.add("page", "\(address)/services/\(service)")
        if let token = acceptance.token {
            answer.add("withdraw") { withdrawal in
                withdrawal.add("href", "\(address)/api/v1/reports/\(id)")
                withdrawal.add("token", token)
            }
        } else {
            answer.add("withdraw", String?.none)
        }
        if let hold = acceptance.hold {
            let (words, challenge) = site.gate.explanation(hold, proofFault: proofFault)
            answer.add("held") { held in
                held.add("reason", hold.rawValue)
                held.add("detail", words)
                held.add("challenge", challenge)
            }
        } else {
            answer.add("held", String?.none)
        }
        return answer.finished()
    }
}
