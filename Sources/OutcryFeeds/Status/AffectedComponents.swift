/// The components that a status page lists as affected.
enum AffectedComponents {
    /// The most components that are kept, and the most characters of each.
    static let most = 50
    static let mostCharacters = 100

    /// The components in a list such as “API (EU, US), Website.”: commas in brackets separate nothing, and what a bracket
    /// says of a component's condition is no part of its name.
    static func names(in list: ArraySlice<UInt8>) -> [String] {
        var names: [String] = []
        var depth = 0
        var start = list.startIndex
        for index in list.indices {
            switch list[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth = max(0, depth - 1)
            case UInt8(ascii: ",") where depth == 0, UInt8(ascii: ";") where depth == 0:
                append(list[start..<index], to: &names)
                start = index + 1
            default: continue
            }
            if names.count == most { return names }
        }
        append(list[start...], to: &names)
        return names
    }

    /// Adds a name that is new.
    static func append(_ words: ArraySlice<UInt8>, to names: inout [String]) {
        var words = words.trimmed
        while let last = words.last, last == UInt8(ascii: ".") || last.isSpace { words = words.dropLast() }
        if words.last == UInt8(ascii: ")"), let bracket = words.lastIndex(of: UInt8(ascii: "(")) {
            let remark = String(decoding: words[(bracket + 1)...].dropLast(), as: UTF8.self).lowercased()
            if conditions.contains(remark) { words = words[..<bracket].trimmed }
        }
        guard !words.isEmpty, names.count < most else { return }
        let name = String(String(decoding: words.prefix(mostCharacters * 8), as: UTF8.self).prefix(mostCharacters))
        if !names.contains(name) { names.append(name) }
    }

    private static let conditions: Set<String> = [
        "operational", "degraded performance", "degraded", "partial outage", "major outage", "full outage", "outage",
        "under maintenance", "maintenance", "performance issues", "disrupted", "down", "up", "resolved", "unknown",
    ]
}
