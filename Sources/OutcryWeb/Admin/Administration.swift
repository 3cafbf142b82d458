public import OutcryStore

/// What opens `/api/v1/admin`: where administrators act, and the operator's token.
public struct Administration: Sendable {
    let desk: any AdminDesk
    let webhooks: any WebhookDesk
    let token: AdminToken

    /// An administration at its desks, behind a token.
    public init(desk: any AdminDesk, webhooks: any WebhookDesk, token: AdminToken) {
        self.desk = desk
        self.webhooks = webhooks
        self.token = token
    }
}
