import OutcryCollect
import OutcryModel

extension Catalogue {
    /// The service with a slug or a name; an error that names the nearest ones otherwise.
    func service(_ name: String) throws(CommandError) -> Service {
        let wanted = name.lowercased()
        if let found = services.first(where: { $0.id.rawValue == wanted || $0.name.lowercased() == wanted }) {
            return found
        }
        let like = services.filter { service in
            service.id.rawValue.hasPrefix(wanted.prefix(3))
                || service.aliases.contains { $0.text.lowercased() == wanted }
        }
        throw .unknownService(name, like: like.prefix(3).map(\.id.rawValue))
    }
}
