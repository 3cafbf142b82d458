public import OutcryModel
import OutcryRegions

/// What is known of a message before it is read. It acts where the message itself is silent.
public struct ClassifierHints: Hashable, Sendable {
    /// The language most messages of the source are in, by its primary subtag in small letters: whatever tag of BCP 47
    /// is set, `pt-BR` is `pt`. What names no language, as an empty tag, `und` or a word that is none, is no hint.
    public var language: String? {
        didSet { language = Self.primarySubtag(of: language) }
    }
    /// The service the source is about.
    public var service: Service.ID?
    /// The region most authors of the source are in.
    public var region: Region.ID?
    /// The kind of source.
    public var sourceKind: SourceKind?
    /// The update of a status page that the message is. The stage it states is not looked for in the words.
    public var official: StatusUpdate?

    /// Hints from their parts.
    public init(
        language: String? = nil, service: Service.ID? = nil, region: Region.ID? = nil, sourceKind: SourceKind? = nil,
        official: StatusUpdate? = nil
    ) {
        self.language = Self.primarySubtag(of: language)
        self.service = service
        self.region = region
        self.sourceKind = sourceKind
        self.official = official
    }

    /// RFC 5646, section 2.2.1; some write `pt_BR`.
    private static func primarySubtag(of tag: String?) -> String? {
        guard let subtag = tag?.split(whereSeparator: { "-_".contains($0) }).first?.lowercased(),
            (2...8).contains(subtag.utf8.count),
            subtag.utf8.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains),
            !["und", "mul", "mis", "zxx"].contains(subtag)
        else { return nil }
        return subtag
    }

    /// The hints without a service or a region that nobody knows: there is nothing that they could say.
    func known(to tables: ClassifierTables) -> ClassifierHints {
        guard service != nil || region != nil else { return self }
        var known = self
        if let service, tables.place(of: service) == nil { known.service = nil }
        if let region, tables.regions[region] == nil { known.region = nil }
        return known
    }
}
