import OutcryModel

/// The fields among the lines of an update, and the words that are left when they are taken out.
struct StatusDetails {
    private(set) var label: StatusLabel?
    private(set) var components: [String] = []
    private(set) var window: PlannedWindow?
    /// What a field of the stage says that is no label: “Current status: We are investigating …”.
    private(set) var statusWords: ArraySlice<UInt8>?
    private(set) var words: [ArraySlice<UInt8>] = []

    /// The most characters of an update's text.
    static let mostCharacters = 2000

    init(_ lines: [ArraySlice<UInt8>], calendar: StatusCalendar) {
        var isInList = false
        for line in lines {
            if isInList, line.isEmpty { continue }
            if isInList, let item = StatusField.item(line) {
                AffectedComponents.append(item, to: &components)
                continue
            }
            isInList = false
            switch StatusField(line) {
            case .status(let value):
                if let stated = StatusLabel(value.trimmed) {
                    label = label ?? stated
                } else {
                    statusWords = statusWords ?? value
                    words.append(line)
                }
            case .components(let list):
                isInList = list.isEmpty
                for name in AffectedComponents.names(in: list) {
                    AffectedComponents.append(Array(name.utf8)[...], to: &components)
                }
            case .window(let text):
                guard let planned = PlannedWindow(text, calendar: calendar) else {
                    words.append(line)
                    continue
                }
                window = window ?? planned
            case nil: words.append(line)
            }
        }
    }

    /// The words as text, with no more than one empty line between paragraphs.
    var text: String {
        var joined: [UInt8] = []
        var gap = 0
        for line in words {
            if line.isEmpty {
                gap = min(2, gap + 1)
            } else {
                if !joined.isEmpty { joined += [UInt8](repeating: 0x0A, count: max(1, gap)) }
                joined += line
                gap = 1
            }
        }
        return String(String(decoding: joined, as: UTF8.self).prefix(Self.mostCharacters))
    }
}
