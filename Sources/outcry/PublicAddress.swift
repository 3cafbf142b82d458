import Foundation

/// Addresses by which others know this instance, checked before anything depends on them.
enum PublicAddress {
    /// The address of the site, without a slash at its end.
    static func site(_ text: String) throws(CommandError) -> String {
        guard let parts = URLComponents(string: text), ["http", "https"].contains(parts.scheme?.lowercased()),
            parts.host?.isEmpty == false, parts.query == nil, parts.fragment == nil, parts.user == nil
        else { throw .notASite(text) }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// The address at which whoever runs this instance can be reached: of a page, or `mailto:`.
    static func contact(_ text: String) throws(CommandError) -> String {
        let parts = URLComponents(string: text)
        switch parts?.scheme?.lowercased() {
        case "http", "https": if parts?.host?.isEmpty == false { return text }
        case "mailto": if parts?.path.contains("@") == true { return text }
        default: break
        }
        throw .notAContact(text)
    }
}
