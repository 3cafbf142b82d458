public import OutcryModel

/// Why something could not be done about the operator's own sources, in words for whoever asked for it.
public enum RosterError: Error, Hashable, Sendable {
    /// There is no such source.
    case unknown(String, like: [String])
    /// The source is one of the catalogue's, which can be paused and not removed.
    case notOwn(Source.ID)
    /// Another source has the id.
    case idTaken(Source.ID)
    /// Another source has the address.
    case addressKnown(by: Source.ID, isPaused: Bool)
    /// The source said to be gone for good, and is asked no more.
    case gone(Source.ID)
    /// A source that had the id said to be gone for good, and what has this id would be taken for it.
    case idGone(Source.ID)
    /// A field of a source is not what it must be.
    case invalid(reason: String)
    /// Neither the address nor what it points to, nor the usual places near it, is a feed.
    case noFeed(at: String, found: String, tried: Int)
    /// The file cannot be written.
    case cannotWrite(path: String, reason: String)
}

extension RosterError: CustomStringConvertible {
    /// What happened and what to do about it, in a sentence or two.
    public var description: String {
        switch self {
        case .unknown(let id, let like):
            "There is no source “\(id)”."
                + (like.isEmpty
                    ? " `outcry source list` lists them." : " Did you mean \(like.joined(separator: " or "))?")
        case .notOwn(let id):
            "\(id) belongs to the catalogue. `outcry source pause \(id)` leaves it alone."
        case .idTaken(let id):
            "There is a source \(id) already. Choose another name with --id."
        case .addressKnown(let id, let isPaused):
            isPaused
                ? "This address is that of \(id), which is paused. `outcry source resume \(id)` reads it again."
                : "This address is read already, as \(id)."
        case .gone(let id):
            "\(id) said to be gone for good (HTTP 410) and is not asked again."
                + (id.rawValue.hasPrefix(Roster.owner + "/")
                    ? " If it is back, `outcry source remove \(id)`, then `outcry source add` and its address read it"
                        + " again, under another id."
                    : " It is when the catalogue has another address for it.")
        case .idGone(let id):
            "A source \(id) said to be gone for good (HTTP 410), and whatever has this id would not be asked either."
                + " Choose another with --id, or leave that out."
        case .invalid(let reason):
            reason + "."
        case .noFeed(let page, let found, let tried):
            "\(page) is \(found), and no feed was found from it"
                + (tried == 0 ? "." : ": none of the \(tried) places tried has one.")
                + " Look on the page for a link called RSS, Atom or Subscribe, and give its address."
        case .cannotWrite(let path, let reason):
            "\(path) cannot be written: \(reason)."
        }
    }
}
