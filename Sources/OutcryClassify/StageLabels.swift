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
    private let tree: PhraseTrie

    init() {
        labels = Self.labels.sorted { $0.label < $1.label }
        tree = PhraseTrie(labels.map { Array($0.label.utf8)[...] })
    }

    /// The first label; `nil` when there is none.
    ///
    /// A mere “update” is passed over, unless the text is one update alone, of which nothing else can tell the stage.
    func stage(_ text: FoldedText, isOneUpdate: Bool) -> Finding? {
        tree.withWalker { walker in
            var first: Finding?
            for start in text.bytes.indices where text.isBoundary(start) {
                var node = walker.root
                var end = start
                while end < text.bytes.count, let child = walker.child(of: node, text.bytes[end]) {
                    node = child
                    end += 1
                    guard node.phrase >= 0, end < first?.range.upperBound ?? .max else { continue }
                    let stage = labels[node.phrase].stage
                    if stage != nil || isOneUpdate, text.isBoundary(end), isLabel(start..<end, text) {
                        first = Finding(stage: stage, range: start..<end)
                    }
                }
                if let first, start >= first.range.upperBound { break }
            }
            return first
        }
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
