import ArgumentParser
import Foundation

/// The individually written messages of the training corpus, by language.
struct EchoBenchCorpus {
    let texts: [(language: String, texts: [String])]

    /// Reads the files of a folder: `.tsv` with a line of column names, or `.psv` without, the text in the seventh column.
    init(folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let files = try names.compactMap { name -> (String, [String])? in
            let parts = name.split(separator: ".")
            guard let first = parts.first, let form = parts.last, form == "tsv" || form == "psv" else { return nil }
            // A language may have several files: `ar.tsv`, `ar2.tsv`.
            let language = first.prefix(while: \.isLetter)
            let lines = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n")
            let isTabbed = form == "tsv"
            let texts = lines.dropFirst(isTabbed ? 1 : 0).compactMap { line -> String? in
                let columns = line.split(
                    separator: isTabbed ? "\t" : "|", maxSplits: 6, omittingEmptySubsequences: false)
                return columns.count == 7 ? columns[6].trimmingCharacters(in: .whitespaces) : nil
            }
            return (String(language), texts)
        }
        texts = Dictionary(files, uniquingKeysWith: +).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        guard texts.contains(where: { !$0.texts.isEmpty }) else {
            throw ValidationError("There are no messages in \(folder).")
        }
    }

    var all: [String] { texts.flatMap(\.texts) }
}
