/// What an administrator's token is good for. Each lets its owner see what is to be done.
public enum AdminScope: String, CaseIterable, Codable, Hashable, Sendable {
    /// To see.
    case read
    /// To release and reject reports, and to dismiss and merge incidents.
    case moderate
    /// To pause and resume sources.
    case sources
    /// To add, change, try and remove webhooks.
    case webhooks
}
