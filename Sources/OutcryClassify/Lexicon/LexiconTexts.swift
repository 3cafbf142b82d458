/// The texts of the lexicon, by language; a language may come in several texts.
enum LexiconTexts {
    static let all: [(language: String, text: String)] =
        [
            ("en", EnglishWords.symptoms), ("en", EnglishWords.context), ("de", GermanWords.text),
            ("es", SpanishWords.text), ("pt", PortugueseWords.text), ("fr", FrenchWords.text),
            ("it", ItalianWords.text),
            ("nl", DutchWords.text), ("pl", PolishWords.text), ("tr", TurkishWords.text), ("ru", RussianWords.text),
            ("ar", ArabicWords.text), ("hi", HindiWords.text), ("id", IndonesianWords.text), ("ja", JapaneseWords.text),
            ("ko", KoreanWords.text), ("zh", ChineseWords.text), ("uk", UkrainianWords.text),
        ] + SmallWords.texts.map { ($0.language, "lang small 1: \($0.text)") }
}
