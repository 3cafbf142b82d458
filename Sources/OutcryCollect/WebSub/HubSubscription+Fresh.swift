import OutcryModel

extension HubSubscription {
    /// A new subscription, with a token and a secret of 256 random bits each, as hexadecimal text.
    ///
    /// The secret stays below the 200 bytes that the Recommendation allows (section 5.1).
    static func fresh(
        of source: Source.ID, hub: String, topic: String, using random: inout some RandomNumberGenerator
    ) -> HubSubscription {
        HubSubscription(
            source: source, hub: hub, topic: topic, token: randomText(using: &random),
            secret: randomText(using: &random))
    }

    private static func randomText(using random: inout some RandomNumberGenerator) -> String {
        (0..<4).map { _ in
            let digits = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
