/// The texts of the lexicon, by language; a language may come in several texts.
enum LexiconTexts {
    static let all: [(language: String, text: String)] =
        words.flatMap(denying)
        + SmallWords.texts.map { ($0.language, "lang small 1: \($0.text)") }

    private static let words: [(language: String, text: String)] =
        [
            ("en", EnglishWords.symptoms), ("en", EnglishWords.context), ("de", GermanWords.text),
            ("es", SpanishWords.text), ("pt", PortugueseWords.text), ("fr", FrenchWords.text),
            ("it", ItalianWords.text),
            ("nl", DutchWords.text), ("pl", PolishWords.text), ("tr", TurkishWords.text), ("ru", RussianWords.text),
            ("ar", ArabicWords.text), ("hi", HindiWords.text), ("id", IndonesianWords.text), ("ja", JapaneseWords.text),
            ("ko", KoreanWords.text), ("zh", ChineseWords.text), ("uk", UkrainianWords.text),
        ]

    /// A text, and behind the last of a language the words of denial.
    private static func denying(_ text: (language: String, text: String)) -> [(language: String, text: String)] {
        guard let words = DenialWords.texts[text.language], text.text != EnglishWords.symptoms else { return [text] }
        return [text, (text.language, words)]
    }
}
