import Crypto

/// A place in a list, opaque to whoever carries it: hexadecimal, and with a check sum over the place and the list with its
/// filters, so that one made up, cut short or taken to another list is noticed. It opens nothing, and so is no secret.
enum Cursor {
    private static let version = "2."
    private static let checked = 8

    /// The cursor for what comes after a place in a list.
    static func text(after place: String, of list: String) -> String {
        let bytes = Array(place.utf8)
        return version + hexadecimal(bytes) + hexadecimal(sum(bytes, of: list))
    }

    /// The place of a cursor of a list; `nil` when it is none of ours.
    static func read(_ text: String, of list: String) -> String? {
        guard text.hasPrefix(version), text.utf8.count <= 1000 else { return nil }
        let digits = text.dropFirst(version.count).map(\.hexDigitValue)
        guard digits.count.isMultiple(of: 2), digits.count > 2 * checked else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        let place = Array(bytes.dropLast(checked))
        guard Array(bytes.suffix(checked)) == sum(place, of: list) else { return nil }
        return String(validating: place, as: UTF8.self)
    }

    private static func sum(_ bytes: [UInt8], of list: String) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: Array(list.utf8))
        hash.update(data: [0])
        hash.update(data: bytes)
        return Array(hash.finalize().prefix(checked))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
