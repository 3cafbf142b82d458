import OutcryModel
import OutcryRegions

/// Decides which services a message names.
struct ServiceFinder {
    /// A service named at a place.
    struct Mention {
        /// The service, by its place among the services.
        let service: Int
        /// Where, in folded bytes.
        let range: Range<Int>
        /// The kind of name: `alias`, `handle`, `hashtag` or `domain`.
        let form: String
    }

    /// What people put behind a name without a space: cases of Slavic and Turkish, plurals, ’s in a hurry.
    private static let endings: Set<[UInt8]> = Set(
        [
            "s", "a", "u", "e", "y", "em", "ie", "om", "ow", "da", "de", "ta", "te", "dan", "den", "in", "un", "nin",
            "а", "у", "е", "ом", "ы", "и", "ой", "я", "ю", "ем",
        ].map { Array($0.utf8) })

    private let scan: Scan
    private let names: [NameTable.Name]
    private let original: String.UTF8View

    init(scan: Scan, names: [NameTable.Name], original: String) {
        self.scan = scan
        self.names = names
        self.original = original.utf8
    }

    /// The services named, each at each place, longer names before shorter ones inside them.
    func mentions() -> [Mention] {
        var found: [Mention] = []
        for find in scan.finds where find.kind == .alias {
            if let mention = mention(name: find.number, range: find.range) { found.append(mention) }
        }
        guard found.count > 1 else { return found }
        found.sort {
            ($0.range.lowerBound, -$0.range.count, $0.service) < ($1.range.lowerBound, -$1.range.count, $1.service)
        }
        var kept: [Mention] = []
        for mention in found {
            if let last = kept.last, last.range.overlaps(mention.range), last.range != mention.range { continue }
            kept.append(mention)
        }
        return kept
    }

    private func mention(name: Int, range: Range<Int>) -> Mention? {
        let text = scan.text
        let alias = names[name].alias
        let before = range.lowerBound > 0 ? text.bytes[range.lowerBound - 1] : 0x20
        let isHandle = before == 0x40 || before == 0x23
        guard text.isBoundary(range.lowerBound) || isHandle || followsArabicParticle(range.lowerBound) else {
            return nil
        }
        var range = range
        if !text.isEnd(range.upperBound) {
            guard let end = endOfWord(from: range.upperBound) else { return nil }
            let ending = Array(text.bytes[range.upperBound..<end])
            guard (isHandle && range.count >= 4) || (range.count >= 5 && Self.endings.contains(ending)) else {
                return nil
            }
            range = range.lowerBound..<end
        }
        if isHandle {
            return Mention(service: names[name].service, range: range, form: before == 0x40 ? "handle" : "hashtag")
        }
        if isDomain(range) { return Mention(service: names[name].service, range: range, form: "domain") }
        guard isWrittenRight(alias.text, at: range) else { return nil }
        guard !isExcluded(name, at: range) else { return nil }
        guard
            alias.requires.isEmpty
                || scan.required.contains(where: {
                    $0.name == name && ($0.firstEnd <= range.lowerBound || $0.lastStart >= range.upperBound)
                })
        else { return nil }
        return Mention(service: names[name].service, range: range, form: "alias")
    }

    /// Whether a name stands in a phrase in which it means something else. Only phrases around it are looked at: in a text
    /// of nothing else none is compared with all.
    private func isExcluded(_ name: Int, at range: Range<Int>) -> Bool {
        var (low, high) = (0, scan.excluded.count)
        while low < high {
            let middle = (low + high) / 2
            if scan.excluded[middle].range.lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        for phrase in scan.excluded[..<low].reversed() {
            if phrase.range.lowerBound + scan.longestExcluded <= range.lowerBound { return false }
            if phrase.name == name, phrase.range.overlaps(range) { return true }
        }
        return false
    }

    private func endOfWord(from start: Int) -> Int? {
        var end = start
        while end < scan.text.bytes.count, !scan.text.isEnd(end) {
            end += 1
            if end - start > 24 { return nil }
        }
        return end
    }

    /// Arabic writes “and”, “in” and “for” as one letter before the name.
    private func followsArabicParticle(_ start: Int) -> Bool {
        guard start >= 2, scan.text.isBoundary(start - 2) else { return false }
        let letter = UInt16(scan.text.bytes[start - 2]) << 8 | UInt16(scan.text.bytes[start - 1])
        return [0xD988, 0xD8A8, 0xD984, 0xD981].contains(letter)
    }

    /// `example.com`, and `status.example.com`.
    private func isDomain(_ range: Range<Int>) -> Bool {
        let bytes = scan.text.bytes
        guard range.upperBound + 2 < bytes.count, bytes[range.upperBound] == 0x2E else { return false }
        return (0x61...0x7A).contains(bytes[range.upperBound + 1])
            && (0x61...0x7A).contains(bytes[range.upperBound + 2])
    }

    /// A name of one or two letters counts only as it is written in the catalogue: `EE` is no laughter, `X` no kiss.
    private func isWrittenRight(_ alias: String, at range: Range<Int>) -> Bool {
        guard alias.utf8.count <= 2 else { return true }
        let place = scan.text.original(range)
        let start = original.index(original.startIndex, offsetBy: place.lowerBound)
        return original[start...].prefix(place.count).elementsEqual(alias.utf8)
    }
}
