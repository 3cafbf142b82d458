/// Finds many phrases in one pass over bytes (Aho and Corasick, 1975).
///
/// States near the root, where a message spends most of its time, lie side by side in memory, and all that a step
/// needs of a state lies together. The root has a row of its own, as most bytes lead there.
struct PhraseAutomaton: Sendable {
    private struct State {
        /// The first of its children, which lie side by side.
        var firstChild: Int32 = 0
        var children: Int32 = 0
        /// Where to go on when a byte does not fit.
        var fail: Int32 = 0
        /// The phrase that ends here, or -1.
        var phrase: Int32
        /// The next shorter state in which a phrase ends; 0 when there is none.
        var shorter: Int32 = 0
    }

    private var states: [State] = []
    /// For each state the byte that leads to it.
    private var bytes: [UInt8] = []
    private var root = [Int32](repeating: 0, count: 256)

    /// An automaton of phrases, which are known by their place in the list.
    init(_ phrases: [[UInt8]]) {
        let trie = PhraseTrie(phrases).byDepth()
        states = trie.map { State(phrase: $0.phrase) }
        bytes = trie.map(\.byte)
        for (number, state) in trie.enumerated().dropFirst() {
            let parent = Int(state.parent)
            if states[parent].children == 0 { states[parent].firstChild = Int32(number) }
            states[parent].children += 1
            if parent == 0 { root[Int(state.byte)] = Int32(number) }
        }
        for (number, state) in trie.enumerated() where state.depth > 1 {
            let fail = step(from: states[Int(state.parent)].fail, state.byte)
            states[number].fail = fail
            states[number].shorter = states[Int(fail)].phrase >= 0 ? fail : states[Int(fail)].shorter
        }
    }

    private func step(from state: Int32, _ byte: UInt8) -> Int32 {
        states.withUnsafeBufferPointer { states in
            bytes.withUnsafeBufferPointer { bytes in
                root.withUnsafeBufferPointer { Self.step(from: state, byte, states, bytes, $0) }
            }
        }
    }

    /// Calls `found` with the number and the end of each phrase in `text`, by end, longer ones first.
    func scan(_ text: [UInt8], _ found: (_ phrase: Int, _ end: Int) -> Void) {
        states.withUnsafeBufferPointer { states in
            bytes.withUnsafeBufferPointer { bytes in
                root.withUnsafeBufferPointer { root in
                    var state: Int32 = 0
                    for index in text.indices {
                        state = Self.step(from: state, text[index], states, bytes, root)
                        var match = states[Int(state)].phrase >= 0 ? state : states[Int(state)].shorter
                        while match != 0 {
                            found(Int(states[Int(match)].phrase), index + 1)
                            match = states[Int(match)].shorter
                        }
                    }
                }
            }
        }
    }

    /// One step, on bare buffers: this is the innermost loop of all reading.
    @inline(__always)
    private static func step(
        from state: Int32, _ byte: UInt8, _ states: UnsafeBufferPointer<State>, _ bytes: UnsafeBufferPointer<UInt8>,
        _ root: UnsafeBufferPointer<Int32>
    ) -> Int32 {
        var state = state
        while state != 0 {
            let current = states[Int(state)]
            var low = Int(current.firstChild)
            var high = low + Int(current.children)
            while low < high {
                let middle = (low + high) >> 1
                if bytes[middle] == byte { return Int32(middle) }
                if bytes[middle] < byte { low = middle + 1 } else { high = middle }
            }
            state = current.fail
        }
        return root[Int(byte)]
    }
}
