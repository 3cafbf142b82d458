public import OutcryStore

/// What opens `/api/v1/admin`: where administrators act, and the operator's token.
public struct Administration: Sendable {
    let desk: any AdminDesk
    let token: AdminToken

    /// An administration at a desk, behind a token.
    public init(desk: any AdminDesk, token: AdminToken) {
        self.desk = desk
        self.token = token
    }
}
