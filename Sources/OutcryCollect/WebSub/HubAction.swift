import OutcryModel

/// What to do next about a subscription. What is handed out is taken to be under way.
enum HubAction: Hashable, Sendable {
    /// Ask the hub for the subscription, or for more time.
    case subscribe(HubSubscription)
    /// Ask the hub to forget the subscription; nothing hangs on whether it does.
    case unsubscribe(HubSubscription)
    /// Nothing before an instant; `nil` when nothing is planned at all.
    case wait(until: Timestamp?)
}
