import OutcryModel

/// Reads where an entry is about: GeoRSS, simple and GML, and the W3C's Basic Geo vocabulary.
///
/// Of a line, an outline or a box the first place given is taken, of a circle its centre.
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
            case .gml: if let found = geometry(child, in: .latitudeFirst) { return found }
            default: break
            }
        }
        return nil
    }

    private func simple(_ tag: Tag, _ node: Int) -> Position? {
        switch tag {
        case .point, .circle: pair(node)
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
            .compactMap { geometry($0, in: .latitudeFirst) }.first
    }

    /// How the numbers of a geometry are meant.
    private enum System {
        case latitudeFirst, longitudeFirst
        case grid(GridZone)
    }

    /// The first place in a geometry; one in a reference system that is not known gives none.
    private func geometry(_ node: Int, in system: System) -> Position? {
        var system = system
        if let name = tree.attribute(.srsname, of: node)?.trimmedString {
            guard let named = Self.system(named: name) else { return nil }
            system = named
        }
        if [.pos, .poslist, .lowercorner].contains(tree.nodes[node].tag) { return place(in: node, system) }
        return tree.children(of: node).lazy.filter { tree.nodes[$0].tag != .text }
            .compactMap { geometry($0, in: system) }.first
    }

    /// The system of a name such as `EPSG:4326` or `urn:ogc:def:crs:OGC:1.3:CRS84`.
    private static func system(named name: String) -> System? {
        if name.hasSuffix("CRS84") { return .longitudeFirst }
        switch Int(String(name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())) ?? 0 {
        // WGS 84, and what lies within two metres of it: NAD 83 and ETRS 89.
        case 4326, 4979, 4269, 4258: return .latitudeFirst
        case let code: return GridZone(epsg: code).map { .grid($0) }
        }
    }

    private func place(in node: Int, _ system: System) -> Position? {
        switch system {
        case .latitudeFirst: return pair(node)
        case .longitudeFirst: return pair(node, isLongitudeFirst: true)
        case .grid(let zone):
            let numbers = numbers(node)
            guard numbers.count >= 2 else { return nil }
            // What no zone has as metres but the earth has as degrees is in degrees, under the name of the system that
            // it was converted from; that one puts east before north.
            return zone.position(easting: numbers[0], northing: numbers[1]) ?? pair(node, isLongitudeFirst: true)
        }
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
