/// Many phrases as a tree, laid out for few and independent visits to memory.
///
/// The children of a node lie side by side, in the order of one bit each in its `branches`. The first levels, which
/// every message visits, come first; behind them lies all that follows each of their nodes, one after the other. Bytes
/// that all phrases of a node go on with are in that one node, and so is the rest where only one phrase goes on.
struct PhraseTree: Sendable {
    /// Where several phrases go on, some bytes that they share, or the rest of one.
    struct Node: Sendable {
        /// One bit for each symbol that leads to a child; of bytes the first eight, the first lowest.
        fileprivate(set) var branches: UInt64 = 0
        /// The first child; of a rest where it is among the bytes of all phrases. In the highest bits the number of
        /// bytes, 0 of a node with branches.
        fileprivate(set) var first: UInt32 = 0
        /// The number of the phrase that ends here, -1 when none does; of a rest the same from -2 down.
        fileprivate(set) var value: Int32 = -1

        @inline(__always) fileprivate var length: Int { Int(first >> 24) }
        @inline(__always) fileprivate var place: Int { Int(first & (1 << 24 - 1)) }
        @inline(__always) fileprivate var isRest: Bool { value < -1 }
    }

    /// A phrase found: what it is known by, where it is, and whether a word ends with it.
    struct Found {
        let value: Int32
        let start: Int32
        let end: Int32
        let ends: Bool
    }

    /// What a phrase is known by, and whether a word must end with it, in one number.
    private struct Note {
        let number: Int32

        init(_ value: Int32, needsEnd: Bool) {
            number = value << 1 | (needsEnd ? 1 : 0)
        }

        @inline(__always)
        init(number: Int32) {
            self.number = number
        }

        /// Tells of the phrase, unless a word must end with it and does not.
        @inline(__always)
        func tell(_ start: Int32, _ end: Int32, _ text: TextBytes, _ found: (Found) -> Void) {
            let ends = text.isEnd(Int(end))
            if ends || number & 1 == 0 { found(Found(value: number &>> 1, start: start, end: end, ends: ends)) }
        }
    }

    /// So many levels come first.
    private static let upperLevels = 3
    /// How long a rest may be.
    private static let longestRest = 255
    /// How many bytes of a node are compared at once; of shared ones there are no more.
    private static let atOnce = 8
    /// How many places go together: as many as the stack is lent for.
    private static let together = 40

    private let symbols: [UInt8]
    private let bytes: [UInt8]
    private var nodes = [Node()]
    private var gate = PhraseGate()
    /// Whether a phrase begins with a space.
    private let hasSpaced: Bool

    /// A tree of different phrases, which are in the order of their bytes and known by `values`, else by their place; with
    /// those in `needEnd` a word must end.
    init(_ phrases: PhraseList, values: [Int32]? = nil, needEnd: [Bool]? = nil) {
        let alphabet = PhraseAlphabet(phrases)
        symbols = alphabet.symbols
        bytes = phrases.bytes
        hasSpaced = (0..<phrases.count).contains { phrases.bytes[phrases.range($0).lowerBound] == 0x20 }
        nodes.reserveCapacity(2 * phrases.count + 1)
        let growth = Growth(
            phrases: phrases, symbols: alphabet.encoded(phrases),
            values: phrases.ends.indices.map { phrase in
                Note(values?[phrase] ?? Int32(phrase), needsEnd: needEnd?[phrase] ?? false).number
            })
        var level = [Waiting(node: 0, phrases: 0..<phrases.count, depth: 0)]
        for _ in 0..<Self.upperLevels {
            var next: [Waiting] = []
            for waiting in level { grow(waiting, growth, into: &next) }
            level = next
        }
        for first in level {
            var waiting = [first]
            var next = 0
            while next < waiting.count {
                grow(waiting[next], growth, into: &waiting)
                next += 1
            }
        }
        let open = [Bool](repeating: false, count: phrases.count)
        gate = PhraseGate(phrases, needEnd: needEnd ?? open, entry: entry)
    }

    /// Where to begin to walk for phrases that begin with some bytes and are no shorter: behind them, or at the first node
    /// with bytes of its own.
    private func entry(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> PhraseGate.Entry {
        nodes.withUnsafeBufferPointer { nodes in
            symbols.withUnsafeBufferPointer { symbols in
                var (node, depth) = (0, 0 as Int32)
                for byte in bytes where nodes[node].length == 0 {
                    guard let next = child(of: nodes[node], byte, nodes, symbols) else { return .root }
                    node = next
                    depth += 1
                }
                return PhraseGate.Entry(node: UInt32(node), depth: depth)
            }
        }
    }

    /// What a tree is made of.
    private struct Growth {
        let phrases: PhraseList
        let symbols: PhraseList
        let values: [Int32]

        /// How many symbols a phrase has in all.
        func length(_ phrase: Int) -> Int { symbols.range(phrase).count }
        func symbol(_ phrase: Int, _ depth: Int) -> UInt8 { symbols.bytes[symbols.range(phrase).lowerBound + depth] }
    }

    /// A node whose children are not made yet, with the phrases that go through it.
    private struct Waiting {
        let node: Int
        let phrases: Range<Int>
        let depth: Int
    }

    /// Makes the children of a node.
    private mutating func grow(_ waiting: Waiting, _ growth: Growth, into next: inout [Waiting]) {
        var index = waiting.phrases.lowerBound
        let end = waiting.phrases.upperBound
        // The root stays a node, also of one phrase.
        if waiting.depth > 0, waiting.phrases.count == 1, setRest(of: waiting, growth) { return }
        if index < end, growth.length(index) == waiting.depth {
            nodes[waiting.node].value = growth.values[index]
            index += 1
        } else if waiting.depth > 0, let shared = setShared(of: waiting, growth) {
            next.append(Waiting(node: nodes.count - 1, phrases: waiting.phrases, depth: waiting.depth + shared))
            return
        }
        precondition(nodes.count < 1 << 24, "a tree has fewer than \(1 << 24) nodes")
        nodes[waiting.node].first = UInt32(nodes.count)
        while index < end {
            let start = index
            let symbol = growth.symbol(start, waiting.depth)
            repeat { index += 1 } while index < end && growth.symbol(index, waiting.depth) == symbol
            nodes[waiting.node].branches |= 1 << UInt64(symbol)
            next.append(Waiting(node: nodes.count, phrases: start..<index, depth: waiting.depth + 1))
            nodes.append(Node())
        }
    }

    /// Puts the rest of the one phrase that goes through a node into it; of a phrase with bytes of several symbols the
    /// rest may begin within such a byte, and is not put there.
    private mutating func setRest(of waiting: Waiting, _ growth: Growth) -> Bool {
        let phrase = waiting.phrases.lowerBound
        let range = growth.phrases.range(phrase)
        let rest = range.count - waiting.depth
        guard growth.length(phrase) == range.count, 1...Self.longestRest ~= rest, range.upperBound < 1 << 24 else {
            return false
        }
        setBytes(of: waiting.node, from: range.upperBound - rest, rest, place: range.upperBound - rest)
        nodes[waiting.node].value = -2 - growth.values[phrase]
        return true
    }

    /// Puts the bytes that all phrases through a node go on with into it, and returns how many they are; `nil` when they
    /// are too few to be worth a node, or where bytes have several symbols. The node behind it is made.
    private mutating func setShared(of waiting: Waiting, _ growth: Growth) -> Int? {
        guard let first = waiting.phrases.first, let last = waiting.phrases.last else { return nil }
        let (low, high) = (growth.phrases.range(first), growth.phrases.range(last))
        guard growth.length(first) == low.count, growth.length(last) == high.count else { return nil }
        // The phrases are in order: what the first and the last share, all do.
        let most = min(low.count, high.count, waiting.depth + Self.atOnce)
        let shared = (waiting.depth..<most).prefix {
            growth.phrases.bytes[low.lowerBound + $0] == growth.phrases.bytes[high.lowerBound + $0]
        }.count
        guard shared > 1 else { return nil }
        setBytes(of: waiting.node, from: low.lowerBound + waiting.depth, shared, place: nodes.count)
        nodes.append(Node())
        return shared
    }

    private mutating func setBytes(of node: Int, from start: Int, _ count: Int, place: Int) {
        var first: UInt64 = 0
        for index in 0..<min(count, Self.atOnce) { first |= UInt64(bytes[start + index]) << UInt64(8 * index) }
        nodes[node].branches = first
        nodes[node].first = UInt32(count) << 24 | UInt32(place)
    }

    /// Whether it has no phrase.
    var isEmpty: Bool { bytes.isEmpty }

    /// Calls `found` with every phrase that begins where a word, a sign or a space does, in no order.
    @inline(__always)
    func search(_ text: TextBytes, from starts: TextStarts, _ found: (Found) -> Void) {
        search(text, from: starts.words, found)
        if hasSpaced { search(text, from: starts.spaces, found) }
    }

    /// Calls `found` with every phrase that begins where a character within a word does, in no order.
    @inline(__always)
    func searchInsides(_ text: TextBytes, _ found: (Found) -> Void) {
        guard !isEmpty else { return }
        gate.withReader { gate in
            TextStarts.withInsides(of: text) {
                gate.isOpen(text, $0)
            } _: {
                search(text, from: $0, found)
            }
        }
    }

    /// Calls `found` with every phrase that begins at one of `starts`, in no order.
    ///
    /// Many places go one step at a time together, so that memory is asked for the next nodes of all of them at once.
    @inline(__always)
    func search(_ text: TextBytes, from starts: UnsafeBufferPointer<Int32>, _ found: (Found) -> Void) {
        guard !starts.isEmpty, !isEmpty else { return }
        withUnsafeTemporaryAllocation(of: Walk.self, capacity: min(starts.count, Self.together)) { walks in
            nodes.withUnsafeBufferPointer { nodes in
                symbols.withUnsafeBufferPointer { symbols in
                    var first = 0
                    while first < starts.count {
                        let last = min(first &+ Self.together, starts.count)
                        var count = begin(walks, text, at: UnsafeBufferPointer(rebasing: starts[first..<last]), nodes)
                        while count > 0 { count = step(walks, count, text, nodes, symbols, found) }
                        first = last
                    }
                }
            }
        }
    }

    /// Begins a walk at each of some places where a phrase may begin, and returns how many these are.
    ///
    /// Most places are ruled out: by itself this keeps all it needs for that in registers.
    @inline(never)
    private func begin(
        _ walks: UnsafeMutableBufferPointer<Walk>, _ text: TextBytes, at starts: UnsafeBufferPointer<Int32>,
        _ nodes: UnsafeBufferPointer<Node>
    ) -> Int {
        gate.withReader { gate in
            var count = 0
            for start in starts {
                guard let entry = gate.entry(text, Int(start)) else { continue }
                walks[count] = Walk(node: nodes[Int(entry.node)], start: start, end: start &+ entry.depth)
                count &+= 1
            }
            return count
        }
    }

    /// Takes some walks one step further and returns how many go on; those are the first then.
    @inline(__always)
    private func step(
        _ walks: UnsafeMutableBufferPointer<Walk>, _ count: Int, _ text: TextBytes,
        _ nodes: UnsafeBufferPointer<Node>, _ symbols: UnsafeBufferPointer<UInt8>, _ found: (Found) -> Void
    ) -> Int {
        var kept = 0
        for index in 0..<count {
            let walk = walks[index]
            if walk.node.length > 0 {
                guard let end = end(of: walk.node, text.bytes, from: Int(walk.end)) else { continue }
                if walk.node.isRest {
                    Note(number: -2 &- walk.node.value).tell(walk.start, end, text, found)
                } else {
                    walks[kept] = Walk(node: nodes[walk.node.place], start: walk.start, end: end)
                    kept &+= 1
                }
                continue
            }
            if walk.node.value >= 0 { Note(number: walk.node.value).tell(walk.start, walk.end, text, found) }
            guard Int(walk.end) < text.count,
                let next = child(of: walk.node, text.bytes[Int(walk.end)], nodes, symbols)
            else { continue }
            walks[kept] = Walk(node: nodes[next], start: walk.start, end: walk.end &+ 1)
            kept &+= 1
        }
        return kept
    }

    /// A place that phrases may begin at, how far it was followed, and the node it came to.
    private struct Walk {
        let node: Node
        let start: Int32
        let end: Int32
    }

    /// The number of the node that a byte leads to; `nil` where no phrase goes on so.
    @inline(__always)
    private func child(
        of node: Node, _ byte: UInt8, _ nodes: UnsafeBufferPointer<Node>, _ symbols: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let symbol = symbols[Int(byte)]
        if symbol < 64 { return step(node, symbol) }
        guard symbol == PhraseAlphabet.three else { return nil }
        return step(node, PhraseAlphabet.escape).flatMap { step(nodes[$0], byte >> 6) }
            .flatMap { step(nodes[$0], byte & 0x3F) }
    }

    @inline(__always)
    private func step(_ node: Node, _ symbol: UInt8) -> Int? {
        let rest = node.branches &>> UInt64(symbol)
        guard rest & 1 != 0 else { return nil }
        let before = node.branches & ((1 &<< UInt64(symbol)) &- 1)
        return Int(node.first) &+ before.nonzeroBitCount
    }

    /// Where the bytes of a node end that the text has at `start`; `nil` when the text goes on otherwise.
    @inline(__always)
    private func end(of node: Node, _ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int32? {
        let length = node.length
        guard text.count &- start >= length else { return nil }
        let others = Self.eightBytes(text, start) ^ node.branches
        guard length < Self.atOnce ? others &<< UInt64(64 &- 8 &* length) == 0 : others == 0 else { return nil }
        var index = Self.atOnce
        while index < length {
            guard text[start &+ index] == bytes[node.place &+ index] else { return nil }
            index &+= 1
        }
        return Int32(truncatingIfNeeded: start &+ length)
    }

    /// Eight bytes of a text, the first lowest, or as many as there are and zeros.
    @inline(__always)
    private static func eightBytes(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(text)
        if start &+ 8 <= bytes.count {
            return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        }
        var number: UInt64 = 0
        for offset in 0..<max(0, bytes.count &- start) {
            number |= UInt64(bytes[start &+ offset]) &<< UInt64(8 &* offset)
        }
        return number
    }
}
