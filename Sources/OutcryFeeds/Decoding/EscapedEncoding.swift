/// Recognises encodings that write other characters as sequences of ASCII, where no label tells of them.
enum EscapedEncoding {
    /// ISO-2022-JP, which changes to its two-byte sets by `ESC $ B` or `ESC $ @`; `nil` for plain ASCII.
    ///
    /// The others of its kind are not looked for: their sequences stand in plain text too.
    static func label(of body: ArraySlice<UInt8>) -> EncodingLabel? {
        guard let escape = body.firstIndex(of: 0x1B), escape + 2 < body.endIndex, body[escape + 1] == UInt8(ascii: "$"),
            body[escape + 2] == UInt8(ascii: "B") || body[escape + 2] == UInt8(ascii: "@")
        else { return nil }
        return EncodingLabel("iso-2022-jp")
    }
}
