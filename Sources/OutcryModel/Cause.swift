/// What an author states to be the cause of a fault. A suspicion, unless the operator is the author.
public enum Cause: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable {
    /// Too many users, a rush, a queue.
    case overload
    /// An update, a bug or a configuration.
    case software
    /// An attack.
    case cyberattack
    /// A cable, routing, a mast or an interconnect.
    case network
    /// The grid, data-centre power, cooling or fire.
    case power
    /// Name resolution.
    case dns
    /// A certificate.
    case certificate
    /// A supplier, named or not.
    case thirdParty = "third_party"
    /// Planned work.
    case maintenance
}
