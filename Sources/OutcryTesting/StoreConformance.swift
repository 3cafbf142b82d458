/// The promises of the storage seams. Every engine's tests check all of them, each against an engine that is empty.
///
/// What needs the engine's files, such as outliving the process or a full disk, is the engine's own to test.
public enum StoreConformance {
    /// Every promise.
    public static let facts: [StoreFact] =
        logFacts + foldFacts + tallyFacts + incidentFacts + memoryFacts + moderationFacts + retentionFacts
        + webhookFacts
}
