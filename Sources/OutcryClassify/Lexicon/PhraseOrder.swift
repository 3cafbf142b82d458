/// Phrases in the order of their bytes, each once.
struct PhraseOrder {
    /// The phrases.
    private(set) var phrases = PhraseList()
    /// For each phrase the places in the list where it was given, and the end of the last.
    private(set) var firstPlace: [Int] = []
    /// These places, in order for each phrase.
    private(set) var places: [Int] = []

    init(_ given: [[UInt8]]) {
        // The first eight bytes decide nearly always.
        var keys: [(start: UInt64, place: Int)] = []
        keys.reserveCapacity(given.count)
        for (place, bytes) in given.enumerated() {
            var start: UInt64 = 0
            for index in 0..<min(8, bytes.count) { start |= UInt64(bytes[index]) << UInt64(56 - 8 * index) }
            keys.append((start, place))
        }
        keys.sort { left, right in
            if left.start != right.start { return left.start < right.start }
            let (one, other) = (given[left.place], given[right.place])
            if one == other { return left.place < right.place }
            return one.lexicographicallyPrecedes(other)
        }
        places = keys.map(\.place)
        for (number, key) in keys.enumerated() {
            if number > 0, keys[number - 1].start == key.start, given[places[number - 1]] == given[key.place] {
                continue
            }
            phrases.append(given[key.place])
            firstPlace.append(number)
        }
        firstPlace.append(places.count)
    }

    /// The places where a phrase was given.
    func places(of phrase: Int) -> ArraySlice<Int> { places[firstPlace[phrase]..<firstPlace[phrase + 1]] }
}
