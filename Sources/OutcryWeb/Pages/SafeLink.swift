/// Decides which addresses from outside may stand behind a link.
enum SafeLink {
    /// The address, when it leads to the web; anything else, such as `javascript:`, is dropped.
    static func checked(_ address: String?) -> String? {
        guard let address else { return nil }
        let scheme = address.prefix(8).lowercased()
        guard scheme.hasPrefix("https://") || scheme.hasPrefix("http://") else { return nil }
        return address.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F } ? nil : address
    }
}
