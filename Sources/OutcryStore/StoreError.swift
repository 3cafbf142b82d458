/// What can go wrong with a store, by its consequence.
public enum StoreError: Error, Hashable, Sendable {
    /// Too many reports wait to be written; none of this call was accepted. It may be tried again soon.
    case busy
    /// The disk is full; nothing of this call was written, and all that was accepted before is kept.
    case full(path: String)
    /// The files cannot be written to now; nothing of this call was written, and all that was accepted before is kept.
    case readOnly(path: String)
    /// The data were written by a newer version of the program, with migrations unknown here. They were not touched.
    case newerVersion(path: String, unknown: [String])
    /// The path cannot be opened or is no data of this program.
    case cannotOpen(path: String, reason: String)
    /// Reading or writing failed otherwise.
    case failed(reason: String)
    /// The store has been closed.
    case closed
}

extension StoreError: CustomStringConvertible {
    /// What happened, and what helps, in a sentence or two.
    public var description: String {
        switch self {
        case .busy:
            "Too many reports wait to be written. Try again in a moment."
        case .full(let path):
            "The disk that holds \(path) is full. Nothing accepted is lost; free some space to go on."
        case .readOnly(let path):
            "\(path) cannot be written to. Nothing accepted is lost; make it and its folder writable again to go on."
        case .newerVersion(let path, let unknown):
            "\(path) was written by a newer version of Outcry (it has \(unknown.joined(separator: ", "))). "
                + "Run that version, or choose another data folder."
        case .cannotOpen(let path, let reason):
            "\(path) cannot be opened: \(reason)"
        case .failed(let reason):
            "The data store failed: \(reason)"
        case .closed:
            "The data store has been closed."
        }
    }
}
