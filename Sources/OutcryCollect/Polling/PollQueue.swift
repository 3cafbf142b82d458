import OutcryModel

/// What is due when: a heap of instants, one for each key. Of keys due at the same instant, the one put in first comes
/// first, so that the same events always give the same order.
struct PollQueue<Key: Hashable & Sendable>: Sendable {
    private struct Item: Sendable {
        let instant: Timestamp
        let serial: Int
        let key: Key

        static func < (left: Item, right: Item) -> Bool {
            (left.instant, left.serial) < (right.instant, right.serial)
        }
    }

    private var heap: [Item] = []
    /// The item of each key that counts; any other in the heap has been replaced or removed.
    private var serials: [Key: Int] = [:]
    private var issued = 0

    /// How many keys are in it.
    var count: Int { serials.count }

    /// The instant of the first key; `nil` when there is none.
    var firstInstant: Timestamp? { heap.first?.instant }

    /// Puts a key in, in place of where it was before.
    mutating func put(_ key: Key, at instant: Timestamp) {
        issued += 1
        serials[key] = issued
        heap.append(Item(instant: instant, serial: issued, key: key))
        rise(from: heap.count - 1)
        if heap.count > 2 * serials.count + 64 { rebuild() }
        dropStale()
    }

    /// Takes a key out; nothing happens when it is not in.
    mutating func remove(_ key: Key) {
        serials[key] = nil
        dropStale()
    }

    /// Takes out the first key if its instant has come.
    mutating func popFirst(dueAt now: Timestamp) -> Key? {
        guard let first = heap.first, first.instant <= now else { return nil }
        serials[first.key] = nil
        dropStale()
        return first.key
    }

    /// The first item of the heap always counts.
    private mutating func dropStale() {
        while let first = heap.first, serials[first.key] != first.serial {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
            sink(from: 0)
        }
    }

    private mutating func rebuild() {
        heap = heap.filter { serials[$0.key] == $0.serial }.sorted(by: <)
    }

    private mutating func rise(from place: Int) {
        var place = place
        while place > 0, heap[place] < heap[(place - 1) / 2] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink(from place: Int) {
        var place = place
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            guard least != place else { return }
            heap.swapAt(place, least)
            place = least
        }
    }
}
