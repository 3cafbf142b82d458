/// Where hubs call: `BASE/hubs/TOKEN`, under the public address of this instance.
struct CallbackAddress: Hashable, Sendable {
    /// Names that mean something within a machine or a network only.
    private static let localNames = ["localhost", "local", "internal", "lan", "home.arpa", "test", "invalid"]

    /// The base address, without a slash at its end.
    let base: String

    /// The callbacks below a public base address; `nil` when no hub could reach it: it is no web address, or it names
    /// this machine or one within a private network. `allowLoopback` is for rehearsals.
    init?(base text: String, allowLoopback: Bool) {
        guard let address = try? WebAddress(text), address.credentials == nil else { return nil }
        if let literal = NetworkAddress(address.host) {
            guard literal.reasonNotGlobal == nil || (allowLoopback && literal.isLoopback) else { return nil }
        } else {
            let isLocal = Self.localNames.contains { address.host == $0 || address.host.hasSuffix("." + $0) }
            guard address.host.contains("."), !isLocal else { return nil }
        }
        base = text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// The callback of a subscription.
    static func url(_ token: String, below base: String) -> String {
        "\(base)/hubs/\(token)"
    }
}
