/// The lines of an entry, split into the updates they tell.
///
/// Pages set an update's date on a line of its own, or before its label, or, as AWS does, before its words; where there
/// is no date a label begins an update. The clearest of these that an entry uses is taken for all of it, so that the
/// times told within an update do not tear it apart.
struct StatusLayout {
    /// One update as it stands there.
    struct Section {
        var stamp: StatusStamp?
        var label: StatusLabel?
        var lines: [ArraySlice<UInt8>] = []

        var hasText: Bool { lines.contains { !$0.isEmpty } }
    }

    /// How clearly a line begins an update, from the clearest.
    enum Style: Int, Comparable {
        case dateAlone, dateAndLabel, dateAndWords, label

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    private struct Mark {
        let line: Int
        let style: Style
        let stamp: StatusStamp?
        let label: StatusLabel?
        let rest: ArraySlice<UInt8>
    }

    /// The most lines that are looked at, and the most updates taken apart.
    static let mostLines = 4000
    static let mostSections = 400

    /// What stands before the first update.
    private(set) var preamble: [ArraySlice<UInt8>] = []
    /// The updates, in the order of the text.
    private(set) var sections: [Section] = []
    /// How the updates are told apart; `nil` when nothing in the text does.
    let style: Style?

    init(_ lines: [ArraySlice<UInt8>]) {
        let marks = Self.marks(in: lines)
        style = marks.map(\.style).min()
        let chosen = marks.filter { $0.style == style }.prefix(Self.mostSections)
        preamble = Array(lines[..<(chosen.first?.line ?? lines.count)])
        for (place, mark) in chosen.enumerated() {
            let next = place + 1 < chosen.count ? chosen[place + 1].line : lines.count
            var section = Section(stamp: mark.stamp, label: mark.label)
            if !mark.rest.isEmpty { section.lines.append(mark.rest) }
            section.lines += lines[(mark.line + 1)..<next]
            sections.append(section)
        }
        if style == .dateAlone {
            giveBackWords()
            takeLabels()
        } else if style == .label, preamble.contains(where: { !$0.isEmpty }) {
            sections.insert(Section(lines: preamble), at: 0)
            preamble = []
        }
    }

    private static func marks(in lines: [ArraySlice<UInt8>]) -> [Mark] {
        lines.prefix(mostLines).enumerated().compactMap { number, line in
            guard !line.isEmpty, StatusField(line) == nil else { return nil }
            // The label first: to a reader of dates its word is as good as that of a weekday.
            guard let (label, rest) = StatusLabel.lead(of: line) else {
                return StatusStamp.lead(of: line).flatMap { mark($0, on: number) } ?? summary(line, on: number)
            }
            guard let stamp = StatusStamp.lead(of: rest) else {
                return Mark(line: number, style: .label, stamp: nil, label: label, rest: rest)
            }
            let style: Style = stamp.rest.isEmpty && stamp.hasDay ? .dateAlone : .dateAndLabel
            return Mark(line: number, style: style, stamp: stamp, label: label, rest: stamp.rest)
        }
    }

    /// “Between 9:10 AM and 10:02 AM PDT we experienced …”: what is said at the end, of a time before.
    private static func summary(_ line: ArraySlice<UInt8>, on number: Int) -> Mark? {
        guard line.count > 8, line.prefix(8).matches("between "), StatusStamp.lead(of: line.dropFirst(8)) != nil else {
            return nil
        }
        return Mark(line: number, style: .dateAndWords, stamp: nil, label: nil, rest: line)
    }

    private static func mark(_ stamp: StatusStamp, on number: Int) -> Mark? {
        if stamp.rest.isEmpty {
            guard stamp.hasDay || stamp.isMarked else { return nil }
            let style: Style = stamp.hasDay ? .dateAlone : .dateAndWords
            return Mark(line: number, style: style, stamp: stamp, label: nil, rest: [])
        }
        if let (label, rest) = StatusLabel.lead(of: stamp.rest) {
            return Mark(line: number, style: .dateAndLabel, stamp: stamp, label: label, rest: rest)
        }
        guard stamp.isMarked else { return nil }
        return Mark(line: number, style: .dateAndWords, stamp: stamp, label: nil, rest: stamp.rest)
    }

    /// The label of an update is on the line below its date, or alone on the line above it.
    private mutating func takeLabels() {
        for place in sections.indices where sections[place].label == nil {
            if let first = sections[place].lines.firstIndex(where: { !$0.isEmpty }),
                let (label, rest) = StatusLabel.lead(of: sections[place].lines[first])
            {
                sections[place].label = label
                sections[place].lines[first] = rest
            } else if place == 0 {
                sections[place].label = Self.takeLast(of: &preamble)
            } else {
                sections[place].label = Self.takeLast(of: &sections[place - 1].lines)
            }
        }
    }

    private static func takeLast(of lines: inout [ArraySlice<UInt8>]) -> StatusLabel? {
        guard let last = lines.lastIndex(where: { !$0.isEmpty }), let (label, rest) = StatusLabel.lead(of: lines[last]),
            rest.isEmpty
        else { return nil }
        lines.removeSubrange(last...)
        return label
    }

    /// Some pages set the date below the words: then the words before the first date are those of the first update.
    private mutating func giveBackWords() {
        guard sections.last?.hasText == false, preamble.contains(where: { !$0.isEmpty && StatusField($0) == nil })
        else { return }
        var words = preamble
        preamble = []
        for place in sections.indices { swap(&words, &sections[place].lines) }
    }
}

extension StatusLayout {
    /// Takes a text in which nothing begins an update for one update.
    mutating func takePreambleAsUpdate() {
        sections = [Section(lines: preamble)]
        preamble = []
    }
}
