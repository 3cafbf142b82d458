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
    func parent(of number: Int32) -> Int32? {
        let parent = rows[Int(number)].parent
        return parent == number ? nil : parent
    }

    /// Whether `outer` is `inner` or lies above it.
    func contains(_ outer: Int32, _ inner: Int32) -> Bool {
        var next = inner
        // Parents come first, so that whatever lies above has a smaller number.
        while next > outer { next = rows[Int(next)].parent }
        return next == outer
    }

    /// The row itself or the one above it at a level; `nil` when it lies higher.
    func ancestor(of number: Int32, at level: RegionLevel) -> Int32? {
        var next = number
        while rows[Int(next)].level != level {
            guard let parent = parent(of: next) else { return nil }
            next = parent
        }
        return next
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

    /// Whether two regions have the same English name.
    func areNamesakes(_ left: Int32, _ right: Int32) -> Bool {
        let (left, right) = (rows[Int(left)].name, rows[Int(right)].name)
        return left == right
            || text[Int(left.lowerBound)..<Int(left.upperBound)] == text[Int(right.lowerBound)..<Int(right.upperBound)]
    }

    private static func hash(_ id: Region.ID) -> Int {
        var hash = GazetteerTable.Hash()
        for byte in id.rawValue.utf8 { hash.add(byte) }
        return Int(truncatingIfNeeded: hash.value >> 16)
    }
}
