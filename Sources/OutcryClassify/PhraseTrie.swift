/// The phrases as a tree of bytes, while an automaton is built of them.
struct PhraseTrie {
    /// A state of the tree.
    struct State {
        /// The state before it.
        let parent: Int32
        /// The byte that leads to it.
        let byte: UInt8
        /// How many bytes lead to it.
        let depth: Int32
        /// The phrase that ends here, or -1.
        var phrase: Int32
    }

    /// The states, the root first.
    private(set) var states = [State(parent: 0, byte: 0, depth: 0, phrase: -1)]
    /// For each slot the state before and the byte in the upper half, the state in the lower; 0 when free.
    private var slots: [UInt64]
    private let mask: Int

    init(_ phrases: [[UInt8]]) {
        var size = 4096
        while size < phrases.reduce(1, { $0 + $1.count }) * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
        for (number, bytes) in phrases.enumerated() where !bytes.isEmpty {
            var state: Int32 = 0
            for byte in bytes { state = child(of: state, byte) }
            states[Int(state)].phrase = Int32(number)
        }
    }

    /// The state that a byte leads to, made when it is not there yet.
    private mutating func child(of state: Int32, _ byte: UInt8) -> Int32 {
        let key = (UInt64(UInt32(state)) << 8 | UInt64(byte)) + 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33) & mask
        while slots[slot] != 0 {
            if slots[slot] >> 32 == key { return Int32(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) }
            slot = (slot + 1) & mask
        }
        let next = Int32(states.count)
        states.append(State(parent: state, byte: byte, depth: states[Int(state)].depth + 1, phrase: -1))
        slots[slot] = key << 32 | UInt64(UInt32(next))
        return next
    }

    /// The states with those of one depth together, children of one state side by side and by byte, and each with its
    /// parent's place in that order.
    func byDepth() -> [State] {
        var levels: [[Int]] = []
        for (number, state) in states.enumerated() {
            while levels.count <= Int(state.depth) { levels.append([]) }
            levels[Int(state.depth)].append(number)
        }
        var place = [Int](repeating: 0, count: states.count)
        var ordered: [State] = []
        for level in levels {
            let sorted = level.sorted {
                (place[Int(states[$0].parent)], states[$0].byte) < (place[Int(states[$1].parent)], states[$1].byte)
            }
            for number in sorted {
                place[number] = ordered.count
                let state = states[number]
                ordered.append(
                    State(
                        parent: Int32(place[Int(state.parent)]), byte: state.byte, depth: state.depth,
                        phrase: state.phrase))
            }
        }
        return ordered
    }
}
