import OutcryModel

/// The regions of a tree in rows, parents before children and the children of one parent together.
///
/// Rows are small and without references, so that forty thousand regions weigh some megabytes and load in a few
/// milliseconds.
struct RegionRows: Sendable {
    /// What is known of a region, but its id.
    struct Row: Sendable {
        let level: RegionLevel
        /// The row of the parent; the root's own.
        let parent: Int32
        var firstChild: Int32 = 0
        var childCount: Int32 = 0
        /// Where the name and the GeoNames code are in the text.
        let name: Range<UInt32>
        let code: Range<UInt32>
        let position: Position?
        /// People, or -1.
        let people: Int
        /// The letters that people write behind a city for a state or province, as `PlaceCodes` gives them; else 0.
        var letters: UInt32 = 0
    }

    private(set) var ids: [Region.ID] = []
    private(set) var rows: [Row] = []
    private let text: [UInt8]
    /// Row numbers by the hash of their id, -1 where there is none.
    private var slots: [Int32]

    /// Rows for `count` regions at most, whose strings are in `text`.
    init(count: Int, text: [UInt8]) {
        self.text = text
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        ids.reserveCapacity(count)
        rows.reserveCapacity(count)
    }

    /// Adds a region; its parent is there already. Returns whether its siblings are right before it.
    mutating func append(_ id: Region.ID, _ row: Row) -> Bool {
        let number = Int32(rows.count)
        var slot = Self.hash(id) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
        ids.append(id)
        rows.append(row)
        if row.level == .admin1 { rows[rows.count - 1].letters = PlaceCodes.letters(of: id) }
        guard row.parent != number else { return number == 0 }
        let parent = Int(row.parent)
        if rows[parent].childCount == 0 { rows[parent].firstChild = number }
        rows[parent].childCount += 1
        return rows[parent].firstChild + rows[parent].childCount == number + 1
    }

    /// The row of an id.
    func number(of id: Region.ID) -> Int32? {
        var slot = Self.hash(id) & (slots.count - 1)
        while slots[slot] >= 0 {
            if ids[Int(slots[slot])] == id { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The row of the region that holds one; `nil` for the root.
    func parent(of number: Int32) -> Int32? { withView { $0.parent(of: number) } }

    /// Whether `outer` is `inner` or lies above it.
    func contains(_ outer: Int32, _ inner: Int32) -> Bool { withView { $0.contains(outer, inner) } }

    /// The row itself or the one above it at a level; `nil` when it lies higher.
    func ancestor(of number: Int32, at level: RegionLevel) -> Int32? {
        withView { $0.ancestor(of: number, at: level) }
    }

    /// Gives the rows to a closure, which must not keep them.
    @inline(__always)
    func withView<Result>(_ body: (RegionRowsView) -> Result) -> Result {
        rows.withUnsafeBufferPointer { rows in
            ids.withUnsafeBufferPointer { ids in
                text.withUnsafeBufferPointer { body(RegionRowsView(rows: rows, ids: ids, text: $0)) }
            }
        }
    }

    /// The region of a row.
    func region(_ number: Int32) -> Region {
        let row = rows[Int(number)]
        return Region(
            id: ids[Int(number)], name: string(row.name), level: row.level,
            parent: parent(of: number).map { ids[Int($0)] }, position: row.position,
            population: row.people < 0 ? nil : row.people)
    }

    /// A string of the text.
    func string(_ range: Range<UInt32>) -> String {
        String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    private static func hash(_ id: Region.ID) -> Int {
        Int(truncatingIfNeeded: NameHash(id.rawValue.utf8).value >> 16)
    }
}
