/// The words of an operator, as long as they are kept.
enum OfficialText {
    /// The most characters of an update that are kept.
    static let mostCharacters = 500

    private static let labels = [
        "investigating", "identified", "monitoring", "resolved", "update", "scheduled", "in progress", "verifying",
        "completed", "postmortem",
    ]

    /// As much of an update as is kept.
    static func opening(of text: String) -> String {
        String(text.prefix(mostCharacters))
    }

    /// The newest update in the text of a whole entry.
    ///
    /// The text from the first line that starts with a label to the next such line; all of it when there is none.
    ///
    /// Status pages put the newest update first, each with its label, such as “Monitoring - A fix is in place.”
    static func newestUpdate(in text: String) -> String {
        let lines = text.split(whereSeparator: \.isNewline)
        guard let first = lines.firstIndex(where: isLabelled) else { return opening(of: text) }
        var update = [lines[first]]
        for index in lines.indices.dropFirst(first + 1) {
            if isLabelled(lines[index]) || isDate(lines[index], before: lines.dropFirst(index + 1).first) { break }
            update.append(lines[index])
        }
        return opening(of: update.joined(separator: " "))
    }

    /// A short line with a digit right above a label is the date of that update.
    private static func isDate(_ line: Substring, before next: Substring?) -> Bool {
        next.map(isLabelled) == true && line.count <= 40 && line.contains(where: \.isNumber)
    }

    private static func isLabelled(_ line: Substring) -> Bool {
        let start = line.prefix(14).lowercased()
        return labels.contains { label in
            guard start.hasPrefix(label) else { return false }
            let rest = line.dropFirst(label.count).drop { $0 == " " }
            return rest.isEmpty || rest.first == "-" || rest.first == ":" || rest.first == "–"
        }
    }
}
