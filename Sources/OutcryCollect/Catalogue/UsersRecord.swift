import OutcryModel
import Yams

/// A published number of users in one region.
struct UsersRecord {
    enum Key: String, FieldKey {
        case region, count, source

        static let subject = "a number of users"
        static let required: [Key] = [.region, .count, .source]
    }

    /// Reads a list of numbers; each names the page it was published on, and no region may hold another.
    static func list(_ node: Node?, reader: inout NodeReader) -> [Region.ID: Int] {
        var users: [Region.ID: Int] = [:]
        for item in reader.items(node, as: "users") {
            guard let fields = reader.fields(item, keys: Key.self) else { continue }
            let region = reader.region(fields[.region])
            let count = fields[.count].flatMap { number(of: $0, reader: &reader) }
            _ = reader.address(fields[.source], as: "source")
            guard let region, let count else { continue }
            if let other = users.keys.sorted().first(where: { overlaps($0, region) }) {
                reader.note("region “\(region)” overlaps “\(other)”; expected disjoint regions", at: item)
                continue
            }
            users[region] = count
        }
        return users
    }

    private static func number(of node: Node, reader: inout NodeReader) -> Int? {
        guard Resolver.default.resolveTag(of: node) == .int, let count = node.int, count > 0 else {
            reader.note("“count” is no number of users; expected a whole number above 0, without quotes", at: node)
            return nil
        }
        return count
    }

    /// What the codes alone tell: the same region, or a country and a part of it.
    private static func overlaps(_ one: Region.ID, _ other: Region.ID) -> Bool {
        one == other || one.rawValue.hasPrefix("\(other)-") || other.rawValue.hasPrefix("\(one)-")
    }
}
