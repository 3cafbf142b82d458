/// A document as the repair leaves it.
struct MendedXML {
    /// The document in UTF-8, without a prolog; empty when there is no element.
    let bytes: [UInt8]
    /// The name of the root element as written, with its prefix.
    let root: String?
    /// Whether it broke off: something was open at the end.
    let isTruncated: Bool
    /// Whether an entry was open at the end.
    let breaksOffInsideEntry: Bool
}
