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
