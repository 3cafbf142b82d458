import CPSL

/// The part of a host's name that somebody has registered, such as `example.co.uk` for `feeds.example.co.uk`: hosts that
/// share it are most likely run by the same people (<https://publicsuffix.org>).
enum RegistrableDomain {
    /// The registrable domain of a host in lower case. Addresses, names without one and public suffixes themselves stand
    /// for themselves.
    static func of(_ host: String) -> String {
        guard NetworkAddress(host) == nil, let list = psl_builtin() else { return host }
        // What comes back points into the text that is handed over, and is gone with it.
        return host.withCString { name in psl_registrable_domain(list, name).map { String(cString: $0) } } ?? host
    }
}
