import OutcryModel
import OutcryPublish
import OutcryStore

extension Webhook.Interest {
    /// Whether a change of an incident is to be sent.
    func takes(_ incident: Incident, _ publisher: Publisher) -> Bool {
        if let service, incident.service != service { return false }
        if !states.isEmpty, !states.contains(incident.state) { return false }
        return region.map { publisher.touches(incident, $0) } ?? true
    }
}

extension Webhook {
    /// The id of what is sent about a change.
    func messageID(of place: EventPlace) -> String {
        WebhookSigner.id(id.rawValue, String(place.minute.sinceEpoch), place.incident?.rawValue ?? "")
    }

    /// Takes in what came back when the change at a place was sent to an address.
    mutating func note(
        _ answer: WebhookAnswer, of place: EventPlace, from tried: String, at now: Timestamp, chance: Double
    ) {
        lastAttempt = answer.attempt(at: now)
        if answer.isTaken {
            self.place = max(self.place, place)
            failures = 0
            nextAttempt = nil
            lastSuccess = now
            return
        }
        // Of an address that an administrator has replaced meanwhile nothing is held against the new one.
        guard tried == address else { return }
        failures += 1
        var asked: Timestamp?
        if case .status(let status, let retryAt) = answer {
            if status == 410 { return disable("The receiver says that it is gone for good (HTTP 410).", at: now) }
            asked = retryAt
        }
        guard let wait = RetrySchedule.wait(after: failures, asked: asked.map { $0 - now }, chance: chance) else {
            return disable("\(failures) attempts in a row failed, the last with \(answer.words).", at: now)
        }
        nextAttempt = now + wait
    }

    private mutating func disable(_ reason: String, at now: Timestamp) {
        nextAttempt = nil
        condition = .disabled(reason: reason, since: now)
    }

    /// Begins anew with the first attempt.
    mutating func forgetFailures() {
        failures = 0
        nextAttempt = nil
    }
}

extension WebhookAnswer {
    /// What came back, for the log and for administrators.
    var words: String {
        switch self {
        case .status(let status, _): "HTTP \(status)"
        case .failure(let word): "no answer (\(word))"
        }
    }
}
