/// Finds texts in Media RSS, which may stand in groups.
struct MediaReader {
    let tree: XMLTree

    /// The first element with this tag among some elements of Media RSS, or in a group or content among them.
    func first(_ tag: Tag, among nodes: some Sequence<Int>) -> Int? {
        for node in nodes {
            switch tree.nodes[node].tag {
            case tag: return node
            case .group, .content:
                if let found = first(tag, among: tree.children(of: node).filter { tree.nodes[$0].space == .media }) {
                    return found
                }
            default: break
            }
        }
        return nil
    }
}
