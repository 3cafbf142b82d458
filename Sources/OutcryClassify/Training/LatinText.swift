import OutcryRegions

/// A message in Latin letters, of which letters must tell the language.
struct LatinText {
    let text: String
    /// Where services are named, in UTF-8 bytes.
    let masks: [Range<Int>]
    /// The language people said it is in.
    let language: String
}

extension Classifier {
    /// The message for the language model; `nil` where the script tells the language.
    func latinText(_ message: CorpusMessage) -> LatinText? {
        guard ScriptCount(message.text).language == nil else { return nil }
        let reading = Reading(message.text, hints: ClassifierHints(), chosen: Chosen(), by: tables)
        return LatinText(
            text: message.text, masks: reading.mentions.map { reading.folded.original($0.range) },
            language: message.language)
    }
}
