import HTTPTypes
import Hummingbird
import NIOCore

/// A file that pages need; its address carries a hash of its bytes, so that it may be cached for good.
struct Asset: Sendable {
    /// The media type.
    let type: String
    /// The address within the site.
    let path: String
    private let bytes: [UInt8]

    init(name: String, ending: String, type: String, bytes: [UInt8]) {
        self.type = type
        self.bytes = bytes
        path = "/assets/\(name).\(Snapshot.digest(of: bytes).prefix(12)).\(ending)"
    }

    /// Serves the file at its address.
    func addRoutes(to routes: RouteTable) {
        routes.get(path) { request, _ in
            Snapshot(bytes: bytes, type: type, caching: "public, max-age=31536000, immutable").response(to: request)
        }
    }
}
