/// Finds the word somebody may have meant.
enum NearMiss {
    /// The known word with the fewest edits, if fewer than half of the letters differ; the first of equals.
    static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        var best: (word: String, edits: Int)?
        for candidate in known {
            let edits = edits(from: Array(word.lowercased()), to: Array(candidate.lowercased()))
            guard edits * 2 < max(word.count, candidate.count), edits < best?.edits ?? 4 else { continue }
            best = (candidate, edits)
        }
        return best?.word
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static func edits(from source: [Character], to target: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...target.count)
        for row in source.indices {
            var next = [row + 1]
            for column in target.indices {
                let replaced = last[column] + (source[row] == target[column] ? 0 : 1)
                var edits = min(replaced, last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
                    edits = min(edits, beforeLast[column - 1] + 1)
                }
                next.append(edits)
            }
            (beforeLast, last) = (last, next)
        }
        return last[target.count]
    }
}
