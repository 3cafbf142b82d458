/// Many phrases as a tree, laid out for few and independent visits to memory.
///
/// The children of a node lie side by side, in the order of one bit each in its `branches`. The first levels, which
/// every message visits, come first; behind them lies all that follows each of their nodes, one after the other. Where
/// only one phrase goes on, its rest is in one node.
struct PhraseTree: Sendable {
    /// Where several phrases go on, or the rest of one.
    struct Node: Sendable {
        /// One bit for each symbol that leads to a child; of a rest its first eight bytes, the first lowest.
        fileprivate(set) var branches: UInt64 = 0
        /// The first child; of a rest its length, and in the upper bits where it is among the bytes of all phrases.
        fileprivate(set) var first: UInt32 = 0
        /// What the phrase that ends here is known by, -1 when none does; of a rest the same from -2 down.
        fileprivate(set) var value: Int32 = -1

        @inline(__always) fileprivate var isRest: Bool { value < -1 }
    }

    /// A phrase found: what it is known by and where it is.
    struct Found {
        let value: Int32
        let start: Int32
        let end: Int32
    }

    /// So many levels come first.
    private static let upperLevels = 3
    /// How long a rest may be.
    private static let longestRest = 255

    private let symbols: [UInt8]
    private let bytes: [UInt8]
    private var nodes = [Node()]

    /// A tree of different phrases, which are in the order of their bytes and known by `values`, else by their place.
    init(_ phrases: PhraseList, values: [Int32]? = nil) {
        let alphabet = PhraseAlphabet(phrases)
        symbols = alphabet.symbols
        bytes = phrases.bytes
        nodes.reserveCapacity(2 * phrases.count + 1)
        let growth = Growth(
            phrases: phrases, symbols: alphabet.encoded(phrases),
            values: values ?? phrases.ends.indices.map { Int32($0) })
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
        }
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
        guard growth.length(phrase) == range.count, rest <= Self.longestRest, range.upperBound < 1 << 24 else {
            return false
        }
        let start = range.upperBound - rest
        var first: UInt64 = 0
        for index in 0..<min(rest, 8) { first |= UInt64(bytes[start + index]) << UInt64(8 * index) }
        nodes[waiting.node].branches = first
        nodes[waiting.node].first = UInt32(start) << 8 | UInt32(rest)
        nodes[waiting.node].value = -2 - growth.values[phrase]
        return true
    }

    /// Whether it has no phrase.
    var isEmpty: Bool { bytes.isEmpty }

    /// Calls `found` with every phrase that begins at one of `starts`, in no order.
    ///
    /// All places go one step at a time together, so that memory is asked for the next nodes of all of them at once.
    @inline(__always)
    func search(_ text: UnsafeBufferPointer<UInt8>, from starts: UnsafeBufferPointer<Int32>, _ found: (Found) -> Void) {
        guard !starts.isEmpty, !isEmpty else { return }
        withUnsafeTemporaryAllocation(of: Walk.self, capacity: starts.count) { walks in
            nodes.withUnsafeBufferPointer { nodes in
                symbols.withUnsafeBufferPointer { symbols in
                    var count = 0
                    for start in starts {
                        guard let next = child(of: nodes[0], text[Int(start)], nodes, symbols) else { continue }
                        walks[count] = Walk(node: next, start: start, end: start &+ 1)
                        count &+= 1
                    }
                    while count > 0 {
                        var kept = 0
                        for index in 0..<count {
                            let walk = walks[index]
                            if walk.node.isRest {
                                if let end = restEnd(of: walk.node, text, from: Int(walk.end)) {
                                    found(
                                        Found(
                                            value: -2 - walk.node.value, start: walk.start,
                                            end: Int32(truncatingIfNeeded: end)))
                                }
                                continue
                            }
                            if walk.node.value >= 0 {
                                found(Found(value: walk.node.value, start: walk.start, end: walk.end))
                            }
                            guard Int(walk.end) < text.count,
                                let next = child(of: walk.node, text[Int(walk.end)], nodes, symbols)
                            else { continue }
                            walks[kept] = Walk(node: next, start: walk.start, end: walk.end &+ 1)
                            kept &+= 1
                        }
                        count = kept
                    }
                }
            }
        }
    }

    /// A place that phrases may begin at, how far it was followed, and the node it came to.
    private struct Walk {
        let node: Node
        let start: Int32
        let end: Int32
    }

    /// The node that a byte leads to; `nil` where no phrase goes on so.
    @inline(__always)
    private func child(
        of node: Node, _ byte: UInt8, _ nodes: UnsafeBufferPointer<Node>, _ symbols: UnsafeBufferPointer<UInt8>
    ) -> Node? {
        let symbol = symbols[Int(byte)]
        if symbol < 64 { return step(node, symbol, nodes) }
        guard symbol == PhraseAlphabet.three else { return nil }
        return step(node, PhraseAlphabet.escape, nodes).flatMap { step($0, byte >> 6, nodes) }
            .flatMap { step($0, byte & 0x3F, nodes) }
    }

    @inline(__always)
    private func step(_ node: Node, _ symbol: UInt8, _ nodes: UnsafeBufferPointer<Node>) -> Node? {
        let rest = node.branches &>> UInt64(symbol)
        guard rest & 1 != 0 else { return nil }
        let before = node.branches & ((1 &<< UInt64(symbol)) &- 1)
        return nodes[Int(node.first) &+ before.nonzeroBitCount]
    }

    /// Where the rest of a phrase ends that goes on at `start`; `nil` when the text goes on otherwise.
    @inline(__always)
    private func restEnd(of node: Node, _ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let length = Int(node.first & 0xFF)
        guard text.count - start >= length else { return nil }
        for index in 0..<min(length, 8)
        where text[start + index] != UInt8(truncatingIfNeeded: node.branches &>> UInt64(8 * index)) {
            return nil
        }
        guard length > 8 else { return start + length }
        let place = Int(node.first >> 8)
        for index in 8..<length where text[start + index] != bytes[place + index] { return nil }
        return start + length
    }
}
