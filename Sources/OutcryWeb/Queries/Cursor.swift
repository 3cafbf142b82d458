import OutcryModel

/// A place in a list, opaque to whoever carries it: hexadecimal, so that nobody is tempted to make one up.
enum Cursor {
    private static let version = "1."

    /// The cursor for what comes after an incident.
    static func text(after incident: Incident.ID) -> String {
        version
            + incident.rawValue.utf8.map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }

    /// The incident of a cursor; `nil` when it is none of ours.
    static func read(_ text: String) -> Incident.ID? {
        guard text.hasPrefix(version), text.utf8.count <= 1000 else { return nil }
        let digits = text.dropFirst(version.count).map(\.hexDigitValue)
        guard digits.count.isMultiple(of: 2), !digits.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return String(validating: bytes, as: UTF8.self).map { Incident.ID($0) }
    }
}
