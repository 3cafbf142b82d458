import OutcryModel

/// The rows of a tree as they lie in memory, for as long as a call of `RegionRows.withView` lasts.
struct RegionRowsView {
    /// What is known of each region.
    let rows: UnsafeBufferPointer<RegionRows.Row>
    /// Their ids.
    let ids: UnsafeBufferPointer<Region.ID>
    /// Their names.
    let text: UnsafeBufferPointer<UInt8>

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

    /// Whether one of two regions with the same English name lies in the other.
    func isNamesake(_ inner: Int32, of outer: Int32) -> Bool {
        guard contains(outer, inner) else { return false }
        let (left, right) = (name(of: inner), name(of: outer))
        return left.count == right.count && left.elementsEqual(right)
    }

    private func name(of number: Int32) -> Slice<UnsafeBufferPointer<UInt8>> {
        let name = rows[Int(number)].name
        return text[Int(name.lowerBound)..<Int(name.upperBound)]
    }
}
