import OutcryModel

/// The form in which the standard tree is kept: one line a region, parents anywhere.
///
/// Fields: id, level (one letter), parent's id, English name, degrees north, degrees east, people, GeoNames code of the
/// first-level part. Fields that are not known are empty; fields after these are left to later versions.
enum RegionTable {
    private static let levels: [String: RegionLevel] = [
        "w": .world, "c": .continent, "s": .subregion, "n": .country, "a": .admin1, "p": .city,
    ]

    /// The tree that the bytes of a table describe.
    static func tree(of bytes: [UInt8]) throws(RegionError) -> RegionTree {
        var reader = try TableReader(bytes, form: "outcry-regions")
        var regions: [Region] = []
        var codes: [Region.ID: String] = [:]
        while let fields = reader.next() {
            guard fields.count >= 8, let level = levels[reader.text(fields[1])], !fields[0].isEmpty else {
                throw .unreadable(resource: "regions.tsv", reason: "line \(regions.count + 2) is not a region")
            }
            let id = Region.ID(reader.text(fields[0]))
            var position: Position?
            if let north = Double(reader.text(fields[4])), let east = Double(reader.text(fields[5])) {
                position = Position(latitude: north, longitude: east)
            }
            regions.append(
                Region(
                    id: id, name: reader.text(fields[3]), level: level,
                    parent: fields[2].isEmpty ? nil : Region.ID(reader.text(fields[2])), position: position,
                    population: Int(reader.text(fields[6]))))
            if !fields[7].isEmpty { codes[id] = reader.text(fields[7]) }
        }
        return try RegionTree(regions, geoNamesCodes: codes)
    }
}
