public import OutcryModel

/// The sources that may all be wrong for one reason: a form, an app, a partner's feed, the chatter of networks.
///
/// Reports of one group do not corroborate one another. At most eight groups are told apart.
public struct SourceGroup: RawRepresentable, Codable, Hashable, Comparable, Sendable {
    /// The number of the group, 0 to 7.
    public let rawValue: UInt8

    /// The group of a number; numbers above 7 are the last group.
    public init(rawValue: UInt8) {
        self.rawValue = min(rawValue, 7)
    }

    /// The report page and endpoint of this instance; of the networks people report from, the first third.
    public static let page = SourceGroup(rawValue: 0)
    /// Reports by programs: the apps and monitors of others that use the report endpoint.
    public static let program = SourceGroup(rawValue: 1)
    /// Reports brought in from elsewhere in bulk.
    public static let partner = SourceGroup(rawValue: 2)
    /// Forums and social networks, where people repeat what others say.
    public static let chatter = SourceGroup(rawValue: 3)
    /// What is said on behalf of others: status pages and the press.
    public static let press = SourceGroup(rawValue: 4)

    /// Copies of words that have counted, by whatever way they come, and further reporters out of one network: one hand
    /// may be behind all of them.
    public static let copies = SourceGroup(rawValue: 5)

    /// The groups of those who report here directly. Whoever reports from another network has no hand in common with
    /// the rest, so the networks are told apart, by chance, in three groups that corroborate one another.
    static let pages = [page, SourceGroup(rawValue: 6), SourceGroup(rawValue: 7)]

    /// How many groups are told apart.
    static let count = 8

    /// The group of a kind of source, and of a network where one is known.
    public init(_ kind: SourceKind, network: NetworkHash? = nil) {
        switch kind {
        case .submission: self = network.map { Self.pages[Int($0.rawValue % UInt64(Self.pages.count))] } ?? .page
        case .import: self = .partner
        case .forum, .social: self = .chatter
        case .status, .news: self = .press
        }
    }

    /// Whether people there repeat what others say.
    var isChatter: Bool { self == .chatter || self == .press }

    /// Orders by number.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}
