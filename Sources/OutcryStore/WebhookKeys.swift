/// The keys that sign what a webhook sends. They have no words, so that no log can tell them.
public struct WebhookKeys: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The key.
    public let current: [UInt8]
    /// The one before it; `nil` when there was none.
    public let old: [UInt8]?

    /// Keys from their bytes.
    public init(current: [UInt8], old: [UInt8]?) {
        self.current = current
        self.old = old
    }

    /// Nothing of them.
    public var description: String { "(keys)" }

    /// Nothing of them.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
