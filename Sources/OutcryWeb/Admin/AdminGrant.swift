public import OutcryModel

/// What a token grants, and to whom.
public struct AdminGrant: Hashable, Sendable {
    /// Whose token it is, as the audit log names them.
    public let name: String
    /// What it is good for.
    public let scopes: Set<AdminScope>
    /// When it ends; `nil` for the operator's own token, which lasts until it is changed.
    public let expires: Timestamp?
    /// The id of the token by which it can be revoked: 32 hexadecimal digits. `nil` for the operator's own token, and
    /// before it is signed.
    public let token: String?

    /// A grant from its parts.
    public init(name: String, scopes: Set<AdminScope>, expires: Timestamp?, token: String? = nil) {
        self.name = name
        self.scopes = scopes
        self.expires = expires
        self.token = token
    }

    /// The grant of the operator's own token.
    static let ofOperator = AdminGrant(name: "operator", scopes: Set(AdminScope.allCases), expires: nil)

    /// Whether it is good for something; whoever may act may also see.
    func allows(_ scope: AdminScope) -> Bool {
        scope == .read ? !scopes.isEmpty : scopes.contains(scope)
    }
}
