/// A document as a flat tree: every element and run of text in the order of the document, in a few arrays.
///
/// It never changes once it is built, and is shared by all who read from it.
final class XMLTree: Sendable {
    /// An element, or a run of text.
    struct Node: Equatable, Sendable {
        let tag: Tag
        let space: XMLNamespace
        let parent: Int32
        /// For an element its attributes, for a run of text its bytes.
        var range: Range<Int32>
        var firstChild: Int32 = -1
        var lastChild: Int32 = -1
        var next: Int32 = -1
    }

    /// An attribute with its value's bytes.
    struct Attribute: Equatable, Sendable {
        let tag: Tag
        let space: XMLNamespace
        let range: Range<Int32>
    }

    /// The children of a node, in order.
    struct Children: Sequence, IteratorProtocol {
        fileprivate let nodes: [Node]
        fileprivate var upcoming: Int32

        mutating func next() -> Int? {
            guard upcoming >= 0 else { return nil }
            let child = Int(upcoming)
            upcoming = nodes[child].next
            return child
        }
    }

    let nodes: [Node]
    let attributes: [Attribute]
    /// All text and all values of attributes.
    let bytes: [UInt8]
    /// Whether any element has an `xml:base`.
    let hasBase: Bool

    init(nodes: [Node], attributes: [Attribute], bytes: [UInt8], hasBase: Bool) {
        self.nodes = nodes
        self.attributes = attributes
        self.bytes = bytes
        self.hasBase = hasBase
    }

    /// The children of a node, in order.
    func children(of node: Int) -> Children {
        Children(nodes: nodes, upcoming: nodes[node].firstChild)
    }

    /// The first child element that satisfies a condition.
    func child(_ tag: Tag, of node: Int, where accepts: (XMLNamespace) -> Bool = { _ in true }) -> Int? {
        children(of: node).first { nodes[$0].tag == tag && accepts(nodes[$0].space) }
    }

    /// The value of an attribute.
    func attribute(_ tag: Tag, _ space: XMLNamespace = .none, of node: Int) -> ArraySlice<UInt8>? {
        for index in nodes[node].range where attributes[Int(index)].tag == tag {
            let attribute = attributes[Int(index)]
            if attribute.space == space {
                return bytes[Int(attribute.range.lowerBound)..<Int(attribute.range.upperBound)]
            }
        }
        return nil
    }

    /// The bytes of a run of text.
    func run(_ node: Int) -> ArraySlice<UInt8> {
        bytes[Int(nodes[node].range.lowerBound)..<Int(nodes[node].range.upperBound)]
    }

    /// All text in an element.
    func content(of node: Int) -> ArraySlice<UInt8> {
        let first = nodes[node].firstChild
        guard first >= 0 else { return [] }
        if nodes[Int(first)].next < 0, nodes[Int(first)].tag == .text { return run(Int(first)) }
        var all: [UInt8] = []
        forEach(in: node) { inner in
            if nodes[inner].tag == .text { all.append(contentsOf: run(inner)) }
        }
        return all[...]
    }

    /// How many bytes of text are in an element.
    func contentCount(of node: Int) -> Int {
        var count = 0
        forEach(in: node) { inner in
            if nodes[inner].tag == .text { count += nodes[inner].range.count }
        }
        return count
    }

    /// Whether an element has elements in it.
    func hasElements(_ node: Int) -> Bool {
        children(of: node).contains { nodes[$0].tag != .text }
    }

    /// Visits everything in an element. Nodes stand in the order of the document, so no stack is needed.
    private func forEach(in node: Int, _ visit: (Int) -> Void) {
        var index = node + 1
        while index < nodes.count, nodes[index].parent >= node {
            visit(index)
            index += 1
        }
    }

    /// The base of relative addresses at a node: the `xml:base` of its ancestors, from `document` inwards.
    func base(of node: Int, document: String?) -> String? {
        guard hasBase else { return document }
        var bases: [ArraySlice<UInt8>] = []
        var index = Int32(node)
        while index >= 0 {
            if nodes[Int(index)].tag != .text, let base = attribute(.base, .xml, of: Int(index)),
                base.count <= WebAddress.longestBase
            {
                bases.append(base)
            }
            index = nodes[Int(index)].parent
        }
        return bases.reversed().reduce(document) { WebAddress.resolve($1, base: $0) ?? $0 }
    }
}
