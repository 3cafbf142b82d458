public import OutcryModel

/// Finds the places that a text names, in many languages and scripts.
///
/// A name counts as a whole word, the longest one at each place. What several places share is settled by a state or
/// country beside it, then by the other places named, then by the number of people. Words of everyday language that
/// are places too (Reading, Nice, Mobile) count only beside their state or country. What is not named stays unknown.
public struct Gazetteer: Sendable {
    private let tree: RegionTree
    private let table: GazetteerTable

    init(tree: RegionTree, table: GazetteerTable) {
        self.tree = tree
        self.table = table
    }

    /// The gazetteer of the standard tree. It is read once; later calls return the same.
    ///
    /// Throws `RegionError.unreadable` when a resource is damaged.
    public static func standard() throws(RegionError) -> Gazetteer {
        try standardGazetteer.get()
    }

    private static let standardGazetteer = Result { () throws(RegionError) in
        Gazetteer(tree: try RegionTree.standard(), table: GazetteerTable(try GazetteerFile.standard()))
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
        let hits = PlaceFinder(table: table, text: folded, original: text, masks: masks).hits()
        guard !hits.isEmpty else { return [] }
        return PlaceChooser(tree: tree, table: table, text: folded, hits: hits, prior: prior).mentions()
    }

    /// The same names with the place of most people for each, whatever stands around them: a floor against which
    /// `places` is measured.
    public func largestPlaces(in text: String) -> [PlaceMention] {
        let folded = FoldedText(text)
        let hits = PlaceFinder(table: table, text: folded, original: text, masks: []).hits()
        return PlaceChooser(tree: tree, table: table, text: folded, hits: hits, prior: nil).largestOnly()
    }

    /// The one region that a text is about, by the places it names, and the mention that speaks for it.
    ///
    /// The finest where one lies in the other, the smallest that holds them all within one country, and of several
    /// countries the first named. People of a place count only where no place is named, and where something goes only
    /// where nothing else is.
    public func region(of mentions: [PlaceMention]) -> (region: Region.ID, mention: PlaceMention)? {
        let here = mentions.filter { !$0.isDestination }
        let mentions = here.isEmpty ? mentions : here
        let places = mentions.contains { !$0.isDemonym } ? mentions.filter { !$0.isDemonym } : mentions
        guard var speaker = places.first else { return nil }
        var region = speaker.region
        for mention in places.dropFirst() {
            if tree.contains(mention.region, region) { continue }
            if tree.contains(region, mention.region) {
                region = mention.region
                speaker = mention
            } else if let shared = tree.ancestors(of: region).first(where: { tree.contains($0, mention.region) }),
                let level = tree[shared]?.level, level == .country || level == .admin1
            {
                region = shared
            }
        }
        return (region, speaker)
    }
}
