public import OutcryModel

/// The operator's own sources, and those of the catalogue or his own that he has paused.
///
/// It is kept in the file `sources.yaml` of the data folder, which may be edited by hand; the fields of a source are
/// those of the catalogue, see `feeds/README.md`.
public struct Roster: Hashable, Sendable {
    /// What the ids of own sources start with.
    public static let owner = "own"

    /// The own sources, in the order of the file.
    public private(set) var own: [OwnSource]
    /// The sources that are left alone, in the order of the file.
    public private(set) var paused: [Source.ID]

    /// A roster with nothing in it.
    public init() {
        self.init(own: [], paused: [])
    }

    init(own: [OwnSource], paused: [Source.ID]) {
        self.own = own
        self.paused = paused
    }

    /// What is to be polled: the sources of a catalogue and the own ones, without those that are paused.
    ///
    /// An own source with the address of one of the catalogue's that is polled is left out: no server is asked twice
    /// for the same. With `now`, an own source that was read when it was added is left out too until its first poll is
    /// due.
    public func sources(with catalogue: [Source], at now: Timestamp? = nil) -> [Source] {
        let resting = Set(paused)
        let common = catalogue.filter { !resting.contains($0.id) }
        guard !own.isEmpty else { return common }
        let addresses = Set(common.compactMap { $0.url.map(SourceAddress.key) })
        let mine = own.filter { entry in
            !resting.contains(entry.source.id) && !addresses.contains(SourceAddress.key(of: entry.source.url ?? ""))
                && !(now.map { entry.isFresh(at: $0) } ?? false)
        }
        return common + mine.map(\.source)
    }

    /// The source, own or of a catalogue, that already has an address, however that is written.
    public func source(at url: String, with catalogue: [Source]) -> Source? {
        let key = SourceAddress.key(of: url)
        return (catalogue + own.map(\.source)).first { $0.url.map(SourceAddress.key) == key }
    }

    /// The source of an id; a name without a slash is one of the own. Throws `RosterError.unknown`, with the ids that
    /// may be meant.
    public func source(_ id: String, with catalogue: [Source]) throws(RosterError) -> Source {
        let all = catalogue + own.map(\.source)
        let full = Self.fullID(id)
        if let found = all.first(where: { $0.id.rawValue == id || $0.id == full }) { return found }
        var like = all.map(\.id.rawValue).filter { $0.hasPrefix(id + "/") || $0.hasSuffix("/" + id) }
        if like.isEmpty, let near = NearMiss.nearest(to: id, among: all.map(\.id.rawValue)) { like = [near] }
        throw .unknown(id, like: Array(like.prefix(3)))
    }

    /// An id that no source has, made from a name. It is none of `gone` either: those of sources that said to be gone for
    /// good, of which that is remembered.
    public func freeID(for name: String, with catalogue: [Source], not gone: Set<Source.ID> = []) -> Source.ID {
        let taken = Set((catalogue + own.map(\.source)).map(\.id)).union(gone)
        let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { number in
            Source.ID(number == 1 ? "\(Self.owner)/\(name)" : "\(Self.owner)/\(name)-\(number)")
        }
        return candidates.first { !taken.contains($0) } ?? Self.fullID(name)
    }

    /// Takes in a source. Throws `RosterError` when its id or its address is taken, or a field of it is not valid.
    public mutating func add(_ entry: OwnSource, with catalogue: Catalogue) throws(RosterError) {
        let source = entry.source
        try SourceCheck.check(source, with: catalogue)
        if (catalogue.sources + own.map(\.source)).contains(where: { $0.id == source.id }) {
            throw .idTaken(source.id)
        }
        if let known = self.source(at: source.url ?? "", with: catalogue.sources) {
            throw .addressKnown(by: known.id, isPaused: isPaused(known.id))
        }
        own.append(entry)
    }

    /// Removes an own source. Throws `RosterError.notOwn` for one of the catalogue's.
    public mutating func remove(_ id: Source.ID) throws(RosterError) {
        guard let place = own.firstIndex(where: { $0.source.id == id }) else { throw .notOwn(id) }
        own.remove(at: place)
        paused.removeAll { $0 == id }
    }

    /// Leaves a source alone from now on; returns whether it was polled before.
    @discardableResult
    public mutating func pause(_ id: Source.ID) -> Bool {
        guard !paused.contains(id) else { return false }
        paused.append(id)
        return true
    }

    /// Polls a source again; returns whether it was paused.
    @discardableResult
    public mutating func resume(_ id: Source.ID) -> Bool {
        let count = paused.count
        paused.removeAll { $0 == id }
        return paused.count < count
    }

    /// Whether a source is left alone.
    public func isPaused(_ id: Source.ID) -> Bool {
        paused.contains(id)
    }

    /// The whole id of an own source that may be named without its beginning.
    public static func fullID(_ name: String) -> Source.ID {
        Source.ID(name.contains("/") ? name : "\(owner)/\(name)")
    }
}
