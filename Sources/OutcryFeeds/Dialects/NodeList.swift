/// A few nodes of a tree, in order. Two, which is as many as mostly come, are kept without a list of their own.
struct NodeList: Sequence {
    private var first: Int32 = -1
    private var second: Int32 = -1
    private var rest: [Int32] = []

    /// Walks over the nodes.
    struct Iterator: IteratorProtocol {
        fileprivate let nodes: NodeList
        fileprivate var place = 0

        mutating func next() -> Int? {
            defer { place += 1 }
            switch place {
            case 0: return nodes.first < 0 ? nil : Int(nodes.first)
            case 1: return nodes.second < 0 ? nil : Int(nodes.second)
            default: return place - 2 < nodes.rest.count ? Int(nodes.rest[place - 2]) : nil
            }
        }
    }

    func makeIterator() -> Iterator { Iterator(nodes: self) }

    mutating func append(_ node: Int) {
        let node = Int32(truncatingIfNeeded: node)
        if first < 0 {
            first = node
        } else if second < 0 {
            second = node
        } else {
            rest.append(node)
        }
    }

    mutating func prepend(_ node: Int) {
        if second >= 0 { rest.insert(second, at: 0) }
        second = first
        first = Int32(truncatingIfNeeded: node)
    }
}
