import Foundation

/// The grammars of the short texts in a catalogue file.
enum CatalogueText {
    /// Lower-case ASCII letters and digits, in words joined by single hyphens; at most 64 bytes.
    static func isSlug(_ text: String) -> Bool {
        let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return text.utf8.count <= 64 && words.allSatisfy { !$0.isEmpty && $0.allSatisfy { isLower($0) || isDigit($0) } }
    }

    /// UN M49 (`150`), ISO 3166-1 (`DE`), ISO 3166-2 (`DE-BE`) or a GeoNames id (`geonames:2950159`).
    ///
    /// Whether there is such a region is not decided here.
    static func isRegionCode(_ text: String) -> Bool {
        if text.hasPrefix("geonames:") {
            let digits = text.utf8.dropFirst("geonames:".utf8.count)
            return (1...10).contains(digits.count) && digits.allSatisfy(isDigit)
        }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            return isM49(parts[0]) || isCountry(parts[0])
        case 2:
            return isCountry(parts[0]) && (1...3).contains(parts[1].count)
                && parts[1].allSatisfy { isUpper($0) || isDigit($0) }
        default:
            return false
        }
    }

    /// A language as BCP 47 (RFC 5646), with at most a script and a region: `de`, `pt-BR`, `zh-Hant-TW`.
    static func isLanguage(_ text: String) -> Bool {
        var parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
        guard let language = parts.popFirst(), (2...3).contains(language.count), language.allSatisfy(isLower) else {
            return false
        }
        if let script = parts.first, script.count == 4, let initial = script.first {
            guard isUpper(initial), script.dropFirst().allSatisfy(isLower) else { return false }
            parts.removeFirst()
        }
        if let region = parts.first, isCountry(region) || isM49(region) { parts.removeFirst() }
        return parts.isEmpty
    }

    /// An interval such as `90s`, `10m` or `2h`, from a minute to a day.
    static func interval(_ text: String) -> Duration? {
        guard let unit = text.utf8.last, (2...6).contains(text.utf8.count), text.utf8.dropLast().allSatisfy(isDigit),
            text.utf8.first != UInt8(ascii: "0"),
            let number = Int(text.dropLast())
        else { return nil }
        let seconds: [UInt8: Int] = [UInt8(ascii: "s"): 1, UInt8(ascii: "m"): 60, UInt8(ascii: "h"): 3600]
        guard let factor = seconds[unit], (60...86_400).contains(number * factor) else { return nil }
        return .seconds(number * factor)
    }

    /// What is wrong with a web address; `nil` when nothing is.
    ///
    /// Whether the host may be asked at all is decided by the fetcher, on the address it connects to.
    static func fault(ofAddress text: String) -> String? {
        let expectation = "expected http:// or https:// with a host, in ASCII"
        guard let parts = URLComponents(string: text, encodingInvalidCharacters: false),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }),
            let scheme = parts.scheme, scheme == "http" || scheme == "https",
            let host = parts.host, !host.isEmpty
        else { return "“\(text)” is no web address; \(expectation)" }
        guard parts.user == nil, parts.password == nil else {
            return "the address of \(host) carries a user name or password; expected one without credentials"
        }
        return nil
    }

    /// The form in which two names are the same: without regard to case and accents.
    static func folded(_ name: String) -> String {
        name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    private static func isM49(_ code: some Collection<UInt8>) -> Bool {
        code.count == 3 && code.allSatisfy(isDigit)
    }

    private static func isCountry(_ code: some Collection<UInt8>) -> Bool {
        code.count == 2 && code.allSatisfy(isUpper)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5a }
    private static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7a }
}
