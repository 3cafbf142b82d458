public import OutcryModel

/// Something about a feed that may make it a poor source.
public enum ProbeWarning: Hashable, Sendable {
    /// It is not fetched over a secure connection.
    case insecure
    /// It has moved for good; the new address is kept.
    case moved(from: String)
    /// It is redirected for now; the address asked is kept.
    case redirected(to: String)
    /// It broke off.
    case truncated
    /// It has no entry.
    case empty
    /// Some of its entries have no date.
    case undated(Int, of: Int)
    /// Some of its entries have no id of their own.
    case unnamed(Int, of: Int)
    /// Some of its entries have the same id.
    case sameIDs(Int)
    /// It seems to hold the comments on something.
    case comments
    /// Its newest entry is old.
    case stale(newest: Timestamp)
    /// The server gives nothing to ask with whether it has changed.
    case noValidators

    /// A stable word for the kind of warning, for programs.
    public var kind: String {
        switch self {
        case .insecure: "insecure"
        case .moved: "moved"
        case .redirected: "redirected"
        case .truncated: "truncated"
        case .empty: "empty"
        case .undated: "undated"
        case .unnamed: "unnamed"
        case .sameIDs: "same_ids"
        case .comments: "comments"
        case .stale: "stale"
        case .noValidators: "no_validators"
        }
    }
}

extension ProbeWarning: CustomStringConvertible {
    /// What it is and what it means, in a sentence.
    public var description: String {
        switch self {
        case .insecure:
            "The address is http, not https: whoever is on the way can change what is read."
        case .moved(let old):
            "\(old) has moved here for good; the new address is kept."
        case .redirected(let target):
            "The server redirects to \(target) for now; the address that was asked is kept."
        case .truncated:
            "The feed breaks off; the entries that are whole are read."
        case .empty:
            "The feed has no entries at present."
        case .undated(let count, let all):
            "\(count) of \(all) entries have no date; they count as of when they are first read."
        case .unnamed(let count, let all):
            "\(count) of \(all) entries have no id; one that is edited will count as new."
        case .sameIDs(let count):
            "\(count) entries have the id of another; only one of each is kept."
        case .comments:
            "This seems to be a feed of comments, not of posts."
        case .stale(let newest):
            "The newest entry is of \(newest.rfc3339.prefix(10)); perhaps nobody writes there any more."
        case .noValidators:
            "The server gives neither ETag nor Last-Modified, so that every poll transfers the whole feed."
        }
    }
}
