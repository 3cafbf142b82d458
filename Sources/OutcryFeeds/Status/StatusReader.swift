public import OutcryModel

/// Reads what an operator says officially out of an entry of its status page: the dated updates, with their stages, the
/// components they name, and when planned work is.
///
/// The pages of Statuspage and of those who write as it does, AWS, Azure, Google Cloud and plain feeds of incidents are
/// read, in the languages in which hosted pages come. The work is linear in the text.
public struct StatusReader: Sendable {
    /// The most updates of one entry; of more, the newest.
    public static let mostUpdates = 100

    /// How much of a text is read, in bytes.
    private static let longest = 64 << 10

    /// A reader. It has no state.
    public init() {}

    /// The updates that an entry tells, oldest first; none when it says nothing.
    ///
    /// Without any date or label it is one update, said at the later of the entry's dates. The stage is that of the
    /// label, or for pages without labels that of the title or of certain sentences; `nil` where there is none.
    public func updates(of entry: FeedEntry) -> [StatusUpdate] {
        let words = entry.text ?? entry.title ?? ""
        guard !words.isEmpty else { return [] }
        let lines = Array(words.utf8.prefix(Self.longest)).split(separator: 0x0A, omittingEmptySubsequences: false)
            .map(\.trimmed)
        return StatusHistory(entry, lines: lines).updates.suffix(Self.mostUpdates)
    }
}
