/// Many phrases as a tree of bytes, laid out so that a step down touches one place in memory: that of the child.
///
/// The children of a node lie side by side and what follows the first of them right behind, so that the rest of a long
/// phrase lies together. Nodes of many children have a row of all bytes instead.
struct PhraseTrie: Sendable {
    /// A node: where its children are, how many they are, and the phrase that ends here.
    struct Node: Sendable {
        /// The first child; of a node with a row the number of the row.
        var first: UInt32 = 0
        /// The phrase and 1, and in the lower nine bits the number of children.
        var about: UInt32 = 0
        /// The bytes that lead to the children, the first lowest.
        var labels: UInt64 = 0

        /// The phrase that ends here, or -1.
        @inline(__always) var phrase: Int { Int(about >> 9) - 1 }
        @inline(__always) var children: UInt32 { about & 0x1FF }
    }

    /// From so many children on a node has a row.
    private static let wide: UInt32 = 9

    private var nodes = [Node()]
    private var rows: [UInt32] = []

    /// A tree of different phrases, which are in the order of their bytes and known by their place in it.
    init(_ phrases: [ArraySlice<UInt8>]) {
        /// A node whose children are not made yet, with the phrases that go through it.
        var waiting = [(node: 0, phrases: 0..<phrases.count, depth: 0)]
        while let (node, range, depth) = waiting.popLast() {
            var next = range.lowerBound
            if next < range.upperBound, phrases[next].count == depth {
                nodes[node].about = UInt32(next + 1) << 9
                next += 1
            }
            let first = nodes.count
            var labels: [UInt8] = []
            let waitingBefore = waiting.count
            while next < range.upperBound {
                let start = next
                let byte = phrases[start][phrases[start].startIndex + depth]
                repeat {
                    next += 1
                } while next < range.upperBound
                    && phrases[next][phrases[next].startIndex + depth] == byte
                waiting.append((nodes.count, start..<next, depth + 1))
                nodes.append(Node())
                labels.append(byte)
            }
            // The first child comes first, so that its children lie right behind.
            waiting[waitingBefore...].reverse()
            let count = UInt32(nodes.count - first)
            nodes[node].about |= count
            nodes[node].first = UInt32(first)
            if count >= Self.wide {
                nodes[node].first = UInt32(rows.count >> 8)
                rows += [UInt32](repeating: 0, count: 256)
                for (place, byte) in labels.enumerated() { rows[rows.count - 256 + Int(byte)] = UInt32(first + place) }
            } else {
                for (place, byte) in labels.enumerated() { nodes[node].labels |= UInt64(byte) << UInt64(8 * place) }
            }
        }
    }

    /// Lends what is needed to walk.
    @inline(__always)
    func withWalker<Result>(_ body: (Walker) -> Result) -> Result {
        nodes.withUnsafeBufferPointer { nodes in
            rows.withUnsafeBufferPointer { body(Walker(nodes: nodes, rows: $0)) }
        }
    }

    /// Walks down the tree.
    struct Walker {
        fileprivate let nodes: UnsafeBufferPointer<Node>
        fileprivate let rows: UnsafeBufferPointer<UInt32>

        /// The node that nothing leads to.
        @inline(__always) var root: Node { nodes[0] }

        /// The node that a byte leads to; `nil` where no phrase goes on so.
        @inline(__always)
        func child(of node: Node, _ byte: UInt8) -> Node? {
            let count = node.children
            if count >= PhraseTrie.wide {
                let child = rows[Int(node.first) << 8 | Int(byte)]
                return child == 0 ? nil : nodes[Int(child)]
            }
            // The lowest byte that is 0 is the first label that is this byte.
            let different = node.labels ^ (0x0101_0101_0101_0101 &* UInt64(byte))
            let same = (different &- 0x0101_0101_0101_0101) & ~different & 0x8080_8080_8080_8080
            let place = UInt32(truncatingIfNeeded: same.trailingZeroBitCount >> 3)
            return place < count ? nodes[Int(node.first + place)] : nil
        }
    }
}
