public import OutcryModel

/// Finds the places that a text names, in many languages and scripts.
///
/// A name counts as a whole word, the longest one at each place. What several places share is settled by a state or
/// country beside it, then by the other places named, then by the number of people. Words of everyday language that
/// are places too (Reading, Nice, Mobile) count only beside their state or country. What is not named stays unknown.
public final class Gazetteer: Sendable {
    private let tree: RegionTree
    private let names: GazetteerFile

    init(tree: RegionTree, names: GazetteerFile) {
        self.tree = tree
        self.names = names
    }

    /// The gazetteer of the standard tree. It is read once; later calls return the same.
    ///
    /// Throws `RegionError.unreadable` when a resource is damaged.
    public static func standard() throws(RegionError) -> Gazetteer {
        try standardGazetteer.get()
    }

    private static let standardGazetteer = Result { () throws(RegionError) in
        Gazetteer(tree: try RegionTree.standard(), names: try GazetteerFile.standard())
    }

    /// The places named in a text, in its order.
    ///
    /// Names that overlap a range in `masking` (UTF-8 bytes, such as the names of brands) are left out. Where neither
    /// the words beside a name nor the other places decide, a namesake within `prior`, the region of the source, comes
    /// before a larger one elsewhere.
    public func places(
        in text: String, masking masks: [Range<Int>] = [], prior: Region.ID? = nil
    ) -> [PlaceMention] {
        places(in: FoldedText(text), of: text, masking: masks, prior: prior)
    }

    /// The same for a text that has been folded already.
    public func places(
        in folded: FoldedText, of text: String, masking masks: [Range<Int>] = [], prior: Region.ID? = nil
    ) -> [PlaceMention] {
        read(folded, of: text, masking: masks) { rows, table, text, hits in
            let prior = prior.flatMap { tree.rows.number(of: $0) }
            return PlaceChooser(rows: rows, table: table, text: text, hits: hits, prior: prior).mentions()
        }
    }

    /// The same names with the place of most people for each, whatever stands around them: a floor against which
    /// `places` is measured.
    public func largestPlaces(in text: String) -> [PlaceMention] {
        read(FoldedText(text), of: text, masking: []) { rows, table, text, hits in
            PlaceChooser(rows: rows, table: table, text: text, hits: hits, prior: nil).largestOnly()
        }
    }

    /// Finds the names in a text, and chooses among what they may mean if there are any. Everything lies in memory
    /// where it is, and for as long as this lasts.
    @inline(__always)
    private func read(
        _ folded: FoldedText, of text: String, masking masks: [Range<Int>],
        _ choose: (RegionRowsView, GazetteerTable, PlaceText, UnsafeMutableBufferPointer<PlaceHit>) -> [PlaceMention]
    ) -> [PlaceMention] {
        PlaceText.with(folded, of: text) { text in
            names.withTable { table in
                PlaceWords.table.withView { words in
                    PlaceMasks.with(masks) { masks in
                        withUnsafeTemporaryAllocation(of: PlaceHit.self, capacity: PlaceFinder.most(in: text)) { room in
                            var finder = PlaceFinder(table: table, words: words, text: text, masks: masks)
                            let count = finder.find(into: room)
                            guard count > 0 else { return [] }
                            let hits = UnsafeMutableBufferPointer(rebasing: room[..<count])
                            return tree.rows.withView { choose($0, table, text, hits) }
                        }
                    }
                }
            }
        }
    }

    /// The one region that a text is about, by the places it names, and the mention that speaks for it.
    ///
    /// The finest where one lies in the other, the smallest that holds them all within one country, and of several
    /// countries the first named. People of a place count only where no place is named, and where something goes only
    /// where nothing else is.
    public func region(of mentions: [PlaceMention]) -> (region: Region.ID, mention: PlaceMention)? {
        let onlyHere = mentions.contains { !$0.isDestination }
        let isHere = { (mention: PlaceMention) in !onlyHere || !mention.isDestination }
        let onlyPlaces = mentions.contains { isHere($0) && !$0.isDemonym }
        var found: (region: Region.ID, mention: PlaceMention)?
        for mention in mentions where isHere(mention) && !(onlyPlaces && mention.isDemonym) {
            guard let (region, _) = found else {
                found = (mention.region, mention)
                continue
            }
            if tree.contains(mention.region, region) { continue }
            if tree.contains(region, mention.region) {
                found = (mention.region, mention)
            } else if let shared = tree.ancestors(of: region).first(where: { tree.contains($0, mention.region) }),
                let level = tree[shared]?.level, level == .country || level == .admin1
            {
                found?.region = shared
            }
        }
        return found
    }
}
