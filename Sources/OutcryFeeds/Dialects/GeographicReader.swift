import OutcryModel

/// Reads where an entry is about: GeoRSS, simple and GML, and the W3C's Basic Geo vocabulary.
///
/// Of a line, an outline or a box the first place given is taken.
struct GeographicReader {
    private let tree: XMLTree

    init(_ tree: XMLTree) {
        self.tree = tree
    }

    func position(of node: Int) -> Position? {
        for child in tree.children(of: node) {
            let element = tree.nodes[child]
            switch element.space {
            case .georss where element.tag == .where: if let found = gml(child) { return found }
            case .georss: if let found = simple(element.tag, child) { return found }
            case .wgs84: if let found = basic(element.tag, child, in: node) { return found }
            case .media: if let found = position(of: child) { return found }
            case .gml: if let found = geometry(child, isLongitudeFirst: false) { return found }
            default: break
            }
        }
        return nil
    }

    private func simple(_ tag: Tag, _ node: Int) -> Position? {
        switch tag {
        case .point: pair(node, isLongitudeFirst: false)
        case .line: pair(node, least: 4)
        case .box: pair(node, least: 4)
        case .polygon: pair(node, least: 8)
        default: nil
        }
    }

    private func basic(_ tag: Tag, _ node: Int, in parent: Int) -> Position? {
        if tag == .point { return coordinates(in: node) }
        return tag == .lat ? coordinates(in: parent) : nil
    }

    private func coordinates(in node: Int) -> Position? {
        guard let lat = tree.child(.lat, of: node, where: { $0 == .wgs84 }),
            let long = tree.child(.long, of: node, where: { $0 == .wgs84 }),
            let latitude = numbers(lat).first, let longitude = numbers(long).first
        else { return nil }
        return Position(latitude: latitude, longitude: longitude)
    }

    private func gml(_ node: Int) -> Position? {
        tree.children(of: node).lazy.filter { tree.nodes[$0].tag != .text }
            .compactMap { geometry($0, isLongitudeFirst: false) }.first
    }

    /// The first place in a geometry. One in a reference system other than WGS 84 is not in degrees and gives none.
    private func geometry(_ node: Int, isLongitudeFirst: Bool) -> Position? {
        var isLongitudeFirst = isLongitudeFirst
        if let system = tree.attribute(.srsname, of: node)?.trimmedString {
            guard ["4326", "4979", "CRS84"].contains(where: { system.hasSuffix($0) }) else { return nil }
            isLongitudeFirst = system.hasSuffix("CRS84")
        }
        if tree.nodes[node].tag == .pos || tree.nodes[node].tag == .poslist {
            return pair(node, isLongitudeFirst: isLongitudeFirst)
        }
        return tree.children(of: node).lazy.filter { tree.nodes[$0].tag != .text }
            .compactMap { geometry($0, isLongitudeFirst: isLongitudeFirst) }.first
    }

    private func pair(_ node: Int, least: Int = 2, isLongitudeFirst: Bool = false) -> Position? {
        let numbers = numbers(node)
        guard numbers.count >= least else { return nil }
        return isLongitudeFirst
            ? Position(latitude: numbers[1], longitude: numbers[0])
            : Position(latitude: numbers[0], longitude: numbers[1])
    }

    /// The numbers in an element, parted by white space or commas; none if any part is no number.
    private func numbers(_ node: Int) -> [Double] {
        let parts = tree.content(of: node).split { $0.isSpace || $0 == UInt8(ascii: ",") }
        let numbers = parts.compactMap { Double(String(decoding: $0, as: UTF8.self)) }
        return numbers.count == parts.count ? numbers : []
    }
}
