import OutcryModel

/// What the sentences of an update say where there is no label: for the pages that set none, AWS, Azure and Google Cloud.
enum StatusPhrases {
    /// The most bytes of a text that are looked at.
    static let reach = 4096

    /// Phrases, each with its stage; one further on in the course of things says more than one before.
    private static let phrases: [(OfficialStage, [String])] = [
        (
            .resolved,
            [
                "[resolved]", "operating normally", "has been resolved", "have been resolved", "issue is resolved",
                "issue was resolved", "is now resolved", "has been fully resolved", "has been mitigated",
                "have been mitigated", "is mitigated", "was mitigated", "have fully recovered", "has fully recovered",
                "issue is fully mitigated", "we consider this issue resolved",
            ]
        ),
        (.monitoring, ["we are monitoring", "continue to monitor", "monitoring the results", "being monitored"]),
        (
            .identified,
            [
                "we have identified", "has been identified", "identified the root cause", "identified the cause",
                "identified the issue", "mitigation work is", "we are working to mitigate", "mitigation is underway",
                "are applying a mitigation", "working on a fix", "implementing a fix", "fix is being",
            ]
        ),
        (
            .investigating,
            [
                "we are investigating", "investigating", "aware of an issue", "aware of a potential",
                "we are experiencing an issue",
            ]
        ),
    ]

    /// The stage that the first sentence of a field tells; the next may be of something that was.
    static func stage(ofField text: ArraySlice<UInt8>) -> OfficialStage? {
        let end = text.indices.first { text[$0...].starts(with: [0x2E, 0x20]) }
        return stage(of: text[..<(end ?? text.endIndex)])
    }

    /// The stage that sentences tell.
    static func stage(of text: ArraySlice<UInt8>) -> OfficialStage? {
        let words = lowercased(text)
        return phrases.first { _, phrases in phrases.contains { words.holds($0) } }?.0
    }

    /// Whether a title speaks of planned work, or a text begins by announcing some.
    static func announcesPlannedWork(title: String?, text: ArraySlice<UInt8>) -> Bool {
        if let title {
            let words = lowercased(Array(title.utf8)[...])
            if StatusWords.plannedWork.contains(where: { words.holds($0) }) { return true }
        }
        let opening = lowercased(text.prefix(300))
        return opening.holds("maintenance")
            && ["will be performing", "will perform", "will be undergoing", "will undergo", "will be conducting"]
                .contains { opening.holds($0) }
    }

    private static func lowercased(_ text: ArraySlice<UInt8>) -> [UInt8] {
        Array(String(decoding: text.prefix(reach), as: UTF8.self).lowercased().utf8)
    }
}

extension [UInt8] {
    /// Whether a phrase occurs.
    func holds(_ phrase: String) -> Bool {
        let wanted = Array(phrase.utf8)
        guard let first = wanted.first, count >= wanted.count else { return false }
        for start in 0...(count - wanted.count) where self[start] == first {
            if self[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
        }
        return false
    }
}
