import OutcryFeeds
import OutcryModel

/// Takes entries for those of a status page.
struct StatusTrial {
    private let feed: Feed

    init(_ feed: Feed) {
        self.feed = feed
    }

    /// What does not hold of the updates that are read out of the entries.
    func faults() -> [String] {
        var faults = AllFaults()
        let reader = StatusReader()
        for entry in feed.entries {
            let updates = reader.updates(of: entry)
            faults.unless(updates == reader.updates(of: entry), "A second reading finds other updates.")
            let said = updates.compactMap(\.saidAt)
            faults.unless(said == said.sorted(), "The updates are not in the order of their times.")
            // What is said is somewhere in the entry; it is said once.
            let most = (entry.title?.utf8.count ?? 0) + (entry.text?.utf8.count ?? 0)
            let length = updates.reduce(0) { $0 + $1.text.utf8.count }
            faults.unless(length <= most, "An entry of \(most) bytes has updates of \(length).")
            for update in updates {
                for date in [update.saidAt, update.plannedFrom, update.plannedUntil].compactMap(\.self) {
                    faults.unless(FeedFaults.isPlausible(date), "An update has the date \(date).")
                }
                if let from = update.plannedFrom, let until = update.plannedUntil {
                    faults.unless(from <= until, "Planned work ends before it begins.")
                }
                faults.unless(update.components.allSatisfy { !$0.isEmpty }, "A component has no name.")
            }
        }
        return faults.told
    }
}
