/// What people depend on and report about.
public struct Service: Codable, Hashable, Sendable {
    /// The slug of a service, such as `penlight`.
    public typealias ID = Identifier<Service>

    /// The slug: lower-case letters, digits and hyphens.
    public let id: ID
    /// The canonical English name.
    public let name: String
    /// The names under which people speak of it, the canonical one included.
    public let aliases: [Alias]
    /// The kind of service.
    public let category: Category
    /// Where the service itself lives.
    public let homePage: String
    /// The symptoms to offer first in the report form; empty means the category's usual ones.
    public let symptoms: [Symptom]
    /// The services it depends on.
    public let dependsOn: [ID]
    /// The number of users by region, where it is known; regions are disjoint.
    public let users: [Region.ID: Int]

    /// A service from its parts.
    public init(
        id: ID, name: String, aliases: [Alias], category: Category, homePage: String, symptoms: [Symptom] = [],
        dependsOn: [ID] = [], users: [Region.ID: Int] = [:]
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.category = category
        self.homePage = homePage
        self.symptoms = symptoms
        self.dependsOn = dependsOn
        self.users = users
    }
}
