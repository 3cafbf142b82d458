import HTTPTypes
import Hummingbird

/// Tells a form of this site from one that a page elsewhere makes its visitors send without their knowing.
enum FormOrigin {
    /// Whether the browser leaves it open that a form came from a page of this site.
    ///
    /// Browsers tell it by Fetch Metadata where a site is secure or local, and by `Origin` where it is not. A page may
    /// have its `Origin` sent as `null`, which is therefore no excuse; the pages of this site do not. Whoever sends
    /// neither is no browser that could be misled.
    static func isOwn(_ request: Request, site: String) -> Bool {
        if let fetchSite = request.headers[.fetchSite] { return fetchSite != "cross-site" }
        guard let origin = request.headers[.origin]?.lowercased() else { return true }
        // What stands before this server may have changed the host; the public address is known then.
        if origin == Self.origin(of: site.lowercased()) { return true }
        guard let host = request.head.authority?.lowercased() else { return false }
        return origin == "http://" + host || origin == "https://" + host
    }

    /// Scheme and authority of an address.
    private static func origin(of address: String) -> Substring {
        guard let scheme = address.firstRange(of: "://") else { return address[...] }
        return address[..<(address[scheme.upperBound...].firstIndex(of: "/") ?? address.endIndex)]
    }
}
