public import OutcryModel

/// What an administrator wants to be otherwise about a webhook; what is `nil` stays as it is.
///
/// It tells no more than that, so that of two who change different parts at once neither undoes what the other did.
public struct WebhookChange: Hashable, Sendable {
    /// Where to send.
    public var address: String?
    /// Of which service to send; the inner `nil` stands for all.
    public var service: Service.ID??
    /// Of which region to send; the inner `nil` stands for all.
    public var region: Region.ID??
    /// After which states to send; empty stands for all.
    public var states: [IncidentState]?

    /// A change from its parts.
    public init(
        address: String? = nil, service: Service.ID?? = nil, region: Region.ID?? = nil, states: [IncidentState]? = nil
    ) {
        self.address = address
        self.service = service
        self.region = region
        self.states = states
    }

    /// What to send, where before it was something else.
    public func interest(insteadOf before: Webhook.Interest) -> Webhook.Interest {
        Webhook.Interest(
            service: service ?? before.service, region: region ?? before.region, states: states ?? before.states)
    }
}
