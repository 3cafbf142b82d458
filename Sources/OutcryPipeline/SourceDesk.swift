public import OutcryCollect
public import OutcryModel
import OutcryStore

/// Where administrators see sources and pause them, as `outcry source` does: in the file of the operator's own sources,
/// which whoever polls looks at every few seconds.
public struct SourceDesk: Sendable {
    private let folder: String
    private let catalogue: Catalogue
    private let polled: @Sendable () -> Set<Source.ID>

    /// A desk for the sources of a catalogue and of a data folder, of which some are polled now.
    public init(folder: String, catalogue: Catalogue, polled: @escaping @Sendable () -> Set<Source.ID>) {
        self.folder = folder
        self.catalogue = catalogue
        self.polled = polled
    }

    /// Every source by id, with its health.
    func standings(with healths: [SourceHealth]) throws(StoreError) -> [SourceStanding] {
        let roster: Roster
        do {
            roster = try Roster.load(from: folder, with: catalogue)
        } catch {
            throw .failed(reason: "the list of sources cannot be read: \(error)")
        }
        let health = Dictionary(healths.map { ($0.source, $0) }) { $1 }
        let polled = polled()
        let own = roster.own.map(\.source)
        let ownIDs = Set(own.map(\.id))
        return (catalogue.sources + own).sorted { $0.id < $1.id }.map { source in
            SourceStanding(
                source: source, address: source.url.map(SourceAddress.shown), isOwn: ownIDs.contains(source.id),
                isPaused: roster.isPaused(source.id), isPolled: polled.contains(source.id), health: health[source.id])
        }
    }

    func setPaused(_ isPaused: Bool, _ source: Source.ID) -> SourceOutcome {
        do {
            return try Roster.update(in: folder, with: catalogue) { roster in
                let all = catalogue.sources.map(\.id) + roster.own.map(\.source.id)
                // One that has left the catalogue can still be resumed.
                guard all.contains(source) || (!isPaused && roster.isPaused(source)) else { return .unknown }
                let isChanged = isPaused ? roster.pause(source) : roster.resume(source)
                return isChanged ? .done : .repeated
            }
        } catch {
            return .refused(reason: "The list of sources cannot be changed: \(error)")
        }
    }
}
