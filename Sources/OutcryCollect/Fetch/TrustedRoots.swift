import NIOSSL

/// The certificates by which servers are trusted: the system's, read once.
///
/// The TLS library would read them anew for each client, and each poll has a client of its own: that is several
/// milliseconds for each. What the system trusts later is seen after a restart.
enum TrustedRoots {
    private static let bundles = [
        "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem",
    ]

    /// The system's certificates, or where they are not found in one file, what the library finds.
    static let system: NIOSSLTrustRoots = {
        for bundle in bundles {
            if let certificates = try? NIOSSLCertificate.fromPEMFile(bundle), !certificates.isEmpty {
                return .certificates(certificates)
            }
        }
        return .default
    }()
}
