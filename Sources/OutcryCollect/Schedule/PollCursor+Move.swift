import OutcryModel

/// The account of where a source says that it has moved to.
extension PollCursor {
    /// Whether the same move has been answered often enough to be believed.
    func hasMoved(by policy: PollPolicy) -> Bool {
        movedTo != nil && moveRepeats >= policy.movesToBelieve
    }

    /// Counts how often the same move is answered. A source that has moved and moves on is asked at its old address
    /// again until the whole way has been answered often enough.
    mutating func noteMove(to target: String?, by policy: PollPolicy) {
        guard let target else {
            if !hasMoved(by: policy) { (movedTo, moveRepeats) = (nil, 0) }
            return
        }
        moveRepeats = movedTo == target ? moveRepeats + 1 : 1
        movedTo = target
    }

    /// Goes back to the old address, of which no validators are known.
    mutating func forgetMove() {
        (movedTo, moveRepeats) = (nil, 0)
        (entityTag, lastModified) = (nil, nil)
    }
}
