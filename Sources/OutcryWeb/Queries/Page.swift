/// One page of a list that is at hand as a whole.
struct Page<Item> {
    /// What is on it.
    let items: [Item]
    /// The place after which the next page begins; `nil` on the last one.
    let next: String?

    /// The page after a place, by the names that items have; the first page without one, and nothing after a place that is
    /// there no more.
    init(_ all: [Item], after: String?, limit: Int, name: (Item) -> String) {
        var rest = all[...]
        if let after {
            rest = all.firstIndex { name($0) == after }.map { all[($0 + 1)...] } ?? []
        }
        items = Array(rest.prefix(limit))
        next = rest.count > limit ? items.last.map(name) : nil
    }
}
