import OutcryRegions

/// The turns of speech of those who sell under outages. The list is short: each has been chosen so that nobody whose
/// service does not work says it. “The buy now button does nothing” is a report, so “buy now” is not among them.
struct AdvertPhrases: Sendable {
    /// One phrase, folded.
    private struct Phrase {
        let bytes: [UInt8]
        /// Whether it has to be words of their own; scripts without spaces have none.
        let isWords: Bool
    }

    /// The phrases by their first byte.
    private let phrases: [[Phrase]]

    /// Recovery frauds, which answer every lockout; money and games of chance; followers and referrals; goods.
    private static let standard = [
        "recovery expert", "helped me recover my", "recovered my account for me", "hack any account",
        "spy on your spouse", "double your bitcoin", "double your money", "crypto giveaway", "guaranteed profit",
        "guaranteed returns", "earn money from home", "make money from home", "online casino bonus",
        "no deposit bonus", "free followers", "buy followers", "use my referral", "my referral code",
        "cheap viagra", "buy viagra", "order viagra", "replica watches", "seo services",
        "geld verdienen von zuhause", "bitcoin verdoppeln", "garantierter gewinn", "gratis follower",
        "gagner de l'argent depuis chez", "gagnez de l'argent", "mon code de parrainage", "profit garanti",
        "gana dinero desde casa", "ganar dinero desde casa", "mi codigo de referido", "ganancias garantizadas",
        "ganhe dinheiro em casa", "lucro garantido", "guadagna da casa", "guadagno garantito",
        "geld verdienen vanuit huis", "gegarandeerde winst", "zarabiaj w domu", "gwarantowany zysk",
        "evden para kazan", "bedava takipci", "заработок без вложений", "заработок на дому", "гарантированный доход",
        "накрутка подписчиков", "加微信", "刷单", "代开发票", "高收入兼职", "副業で稼", "簡単に稼げ", "اربح المال", "घर बैठे पैसे कमाए",
        "kiem tien tai nha", "judi online", "slot gacor", "situs slot",
    ]

    /// What precedes a number to be called at; in a report nobody asks to be called.
    private static let callers = [
        "whatsapp me", "whatsapp us", "on whatsapp", "via whatsapp", "text me", "message me", "dm me", "call us",
        "contact us", "contact me", "contact him", "contact her", "customer care",
    ].map { Array($0.utf8) }

    init() {
        var phrases = [[Phrase]](repeating: [], count: 256)
        for text in Self.standard {
            let folded = FoldedText(text)
            guard let first = folded.bytes.first else { continue }
            let isWords = folded.classes.first == FoldedText.ByteClass.word.rawValue
            phrases[Int(first)].append(Phrase(bytes: folded.bytes, isWords: isWords))
        }
        self.phrases = phrases
    }

    /// Whether one of the phrases stands in a text, or it asks to be called at a number.
    func findsAdvert(in text: FoldedText) -> Bool {
        for (index, byte) in text.bytes.enumerated() {
            for phrase in phrases[Int(byte)] where stands(phrase, at: index, in: text) { return true }
        }
        return asksToBeCalled(text)
    }

    private func stands(_ phrase: Phrase, at index: Int, in text: FoldedText) -> Bool {
        let end = index + phrase.bytes.count
        guard end <= text.bytes.count else { return false }
        for (offset, byte) in phrase.bytes.enumerated() where text.bytes[index + offset] != byte { return false }
        return !phrase.isWords || (text.isBoundary(index) && text.isBoundary(end))
    }

    /// Whether a request to be called is followed, within a few words, by an international number.
    private func asksToBeCalled(_ text: FoldedText) -> Bool {
        let bytes = text.bytes
        var rest = bytes.indices
        while let plus = bytes[rest].firstIndex(of: UInt8(ascii: "+")) {
            var digits = 0
            var end = plus + 1
            scan: while end < bytes.count {
                switch bytes[end] {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
                case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."):
                    break
                default: break scan
                }
                end += 1
            }
            if digits >= 9 {
                let before = bytes[max(0, plus - 40)..<plus]
                for caller in Self.callers {
                    guard let found = before.firstRange(of: caller) else { continue }
                    if text.isBoundary(found.lowerBound), text.isBoundary(found.upperBound) { return true }
                }
            }
            rest = end..<bytes.count
        }
        return false
    }
}
