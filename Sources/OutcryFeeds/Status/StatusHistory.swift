import OutcryModel

/// The updates of one entry while they are put together from the layout of its text, its fields and its title.
struct StatusHistory {
    private struct Part {
        let label: StatusLabel?
        let stamp: StatusStamp?
        let details: StatusDetails
        var saidAt: Timestamp?
        var components: [String] = []
    }

    private let entry: FeedEntry
    private let clues: StatusClues
    private let calendar: StatusCalendar
    private let layout: StatusLayout
    private let opening: StatusDetails
    private var parts: [Part]

    init(_ entry: FeedEntry, lines: [ArraySlice<UInt8>]) {
        self.entry = entry
        clues = StatusClues(entry, lines: lines)
        let calendar = StatusCalendar(entry)
        self.calendar = calendar
        var layout = StatusLayout(lines)
        let isOneUpdate = layout.sections.isEmpty
        opening = StatusDetails(isOneUpdate ? [] : layout.preamble, calendar: calendar)
        if isOneUpdate { layout.takePreambleAsUpdate() }
        self.layout = layout
        parts = layout.sections.map { section in
            let details = StatusDetails(section.lines, calendar: calendar)
            return Part(label: section.label ?? details.label, stamp: section.stamp, details: details)
        }
        nameComponents()
        if isNewestFirst { parts.reverse() }
        date()
    }

    /// The updates, oldest first.
    var updates: [StatusUpdate] {
        let (from, until, isPlanned) = planned
        let updates = parts.enumerated().map { place, part in
            StatusUpdate(
                stage: stage(of: part, isNewest: place == parts.count - 1, isPlanned: isPlanned),
                saidAt: part.saidAt, text: part.details.text, components: part.components, plannedFrom: from,
                plannedUntil: until)
        }
        return updates.enumerated().sorted { left, right in
            guard let first = left.element.saidAt, let second = right.element.saidAt, first != second else {
                return left.offset < right.offset
            }
            return first < second
        }.map(\.element)
    }

    /// When planned work is: as the page says, or else from when it was said to have begun until it was said to be done.
    private var planned: (from: Timestamp?, until: Timestamp?, isPlanned: Bool) {
        if let window = opening.window ?? parts.lazy.compactMap(\.details.window).first {
            return (window.from, window.until, true)
        }
        let stages = parts.compactMap { $0.label?.stage }
        guard stages.contains(.scheduled), !stages.contains(.investigating), !stages.contains(.identified) else {
            return (nil, nil, false)
        }
        let from = parts.first { $0.label == .underWay }?.saidAt
        let until = parts.last { $0.label == .stage(.resolved) }?.saidAt
        return (from, until, true)
    }

    // MARK: Stages

    private func stage(of part: Part, isNewest: Bool, isPlanned: Bool) -> OfficialStage? {
        if let stage = part.label?.stage { return stage }
        let isLabelled = parts.contains { $0.label != nil }
        if isNewest, !isLabelled, let stage = (opening.label ?? leadOfOpening ?? clues.label)?.stage { return stage }
        if part.label == nil || clues.speaksInSentences, let stage = stageInSentences(of: part) { return stage }
        guard !isLabelled else { return nil }
        if isNewest, let stage = clues.impliedStage { return stage }
        let text = Array(part.details.text.utf8)[...]
        let isMaintenance = isPlanned || StatusPhrases.announcesPlannedWork(title: entry.title, text: text)
        return isMaintenance ? .scheduled : nil
    }

    private func stageInSentences(of part: Part) -> OfficialStage? {
        if let words = part.details.statusWords { return StatusPhrases.stage(ofField: words) }
        guard clues.speaksInSentences || layout.style == .dateAndWords else { return nil }
        return StatusPhrases.stage(of: Array(part.details.text.utf8)[...])
    }

    /// The label before the words that stand above the first date: “[RESOLVED] Increased error rates”.
    private var leadOfOpening: StatusLabel? {
        opening.words.first { !$0.isEmpty }.flatMap { StatusLabel.lead(of: $0)?.label }
    }

    // MARK: Components

    /// A list above the first update or below the last is of all of them; any other is of its own update.
    private mutating func nameComponents() {
        let lists = parts.indices.filter { !parts[$0].details.components.isEmpty }
        var common = opening.components
        if common.isEmpty, lists.count == 1, lists.first == parts.count - 1, let last = parts.last {
            common = last.details.components
        }
        if common.isEmpty, lists.isEmpty { common = clues.components }
        for place in parts.indices {
            let own = parts[place].details.components
            parts[place].components = own.isEmpty ? common : own
        }
    }

    // MARK: Dates

    private var isNewestFirst: Bool {
        guard parts.count > 1 else { return false }
        let dated = parts.compactMap { part in part.stamp.flatMap { calendar.said($0, notAfter: nil) } }
        if let first = dated.first, let last = dated.last, first != last { return first > last }
        return layout.style != .dateAndWords
    }

    /// From the newest back: a time of day is on the last day on which it does not come after the update that follows.
    private mutating func date() {
        var bound = calendar.last
        for place in parts.indices.reversed() {
            if let stamp = parts[place].stamp, let said = calendar.said(stamp, notAfter: bound) {
                parts[place].saidAt = said
                bound = min(said, bound ?? said)
            } else if place == parts.count - 1 {
                parts[place].saidAt = calendar.last
            } else if place == 0, parts[place].stamp == nil, calendar.first != calendar.last {
                parts[place].saidAt = calendar.first
            }
        }
    }
}
