/// How the writer of a store gathers what it is asked to write.
public struct SQLiteSettings: Hashable, Sendable {
    /// How many reports may wait for the disk; a call that would exceed it is refused with `StoreError.busy`.
    public var mostWaiting: Int
    /// How many reports are committed together; a single call with more is committed by itself.
    public var mostPerCommit: Int

    /// What a commit waits for; only the audit that has to see a loss asks for less than all.
    package var durability = Durability.full

    /// What a commit waits for.
    package enum Durability: String, Hashable, Sendable {
        /// That it is on the disk.
        case full = "FULL"
        /// That it is in the hands of the system, which a power cut takes it from.
        case normal = "NORMAL"
    }

    /// Settings from their parts.
    public init(mostWaiting: Int = 10_000, mostPerCommit: Int = 1000) {
        self.mostWaiting = mostWaiting
        self.mostPerCommit = mostPerCommit
    }
}
