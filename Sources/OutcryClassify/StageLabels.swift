import OutcryModel
import OutcryRegions

/// Reads the stage off the post of a status page, whose newest update comes first.
///
/// Such a post goes “12:50 UTC Resolved - This incident has been resolved. 12:30 UTC Monitoring - A fix has …”.
struct StageLabels {
    /// A stage with the word that told it, in folded bytes; a mere “update” states none.
    struct Finding {
        let stage: OfficialStage?
        let range: Range<Int>
    }

    private static let labels: [(label: String, stage: OfficialStage?)] = [
        ("resolved", .resolved), ("completed", .resolved), ("postmortem", .resolved), ("monitoring", .monitoring),
        ("identified", .identified), ("investigating", .investigating), ("scheduled", .scheduled),
        ("in progress", .scheduled), ("verifying", .monitoring), ("planned", .scheduled), ("update", nil),
    ]

    private let labels: [(label: String, stage: OfficialStage?)]
    private let tree: PhraseTree

    init() {
        let order = PhraseOrder(Self.labels.map { Array($0.label.utf8) })
        labels = order.places.map { Self.labels[$0] }
        tree = PhraseTree(order.phrases)
    }

    /// The first label; `nil` when there is none.
    ///
    /// A mere “update” is passed over, unless the text is one update alone, of which nothing else can tell the stage.
    func stage(_ text: FoldedText, isOneUpdate: Bool) -> Finding? {
        var first: Finding?
        text.withTextBytes { bytes in
            TextStarts.with(bytes) { starts in
                tree.search(bytes, from: starts) { found in
                    let range = Int(found.start)..<Int(found.end)
                    if let first,
                        (first.range.upperBound, first.range.lowerBound) <= (range.upperBound, range.lowerBound)
                    {
                        return
                    }
                    let stage = labels[Int(found.value)].stage
                    if stage != nil || isOneUpdate, bytes.isBoundary(range.upperBound), isLabel(range, text) {
                        first = Finding(stage: stage, range: range)
                    }
                }
            }
        }
        return first
    }

    /// Whether a dash, a colon or the end of the line follows, or the word is all there is before it.
    private func isLabel(_ range: Range<Int>, _ text: FoldedText) -> Bool {
        var index = range.upperBound
        while index < text.bytes.count, text.bytes[index] == 0x20 { index += 1 }
        guard index < text.bytes.count else { return true }
        let next = text.bytes[index]
        let startsLine = range.lowerBound == 0 || [0x0A, 0x5B].contains(text.bytes[range.lowerBound - 1])
        return next == 0x3A || next == 0x5D || (next == 0x2D && index > range.upperBound)
            || (next == 0x0A && startsLine)
    }
}
