import OutcryModel

extension FeedLine {
    /// The line of a status page's feed, whose entries tell the updates that ``StatusReader`` reads out of them.
    public init(file: String, official feed: Feed) {
        self.init(file: file, feed: feed)
        let reader = StatusReader()
        for place in feed.entries.indices { entries?[place].updates = reader.updates(of: feed.entries[place]) }
    }
}

extension JSONText {
    /// An update; what is not known is `null`.
    mutating func write(_ update: StatusUpdate) {
        object { object in
            object.member("stage", update.stage?.rawValue)
            object.member("saidAt", update.saidAt?.rfc3339)
            object.member("text", update.text)
            object.member("components") { $0.array(update.components) { $0.value($1) } }
            object.member("plannedFrom", update.plannedFrom?.rfc3339)
            object.member("plannedUntil", update.plannedUntil?.rfc3339)
        }
    }
}
