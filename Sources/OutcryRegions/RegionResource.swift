import Foundation

/// Reads the files this room brings along.
enum RegionResource {
    /// The bytes of the resource `name`.
    static func bytes(of name: String) throws(RegionError) -> [UInt8] {
        // Not `resourceURL`: a bundle with a folder of this name in it takes that folder for its resource root on Linux.
        let file = Bundle.module.bundleURL.appending(path: "Resources/\(name)")
        do {
            return [UInt8](try Data(contentsOf: file))
        } catch {
            throw .unreadable(resource: name, reason: error.localizedDescription)
        }
    }
}
