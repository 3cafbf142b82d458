import Foundation
import OutcryModel

/// The file of a roster as seen by whoever looks at it again and again: says what has changed since the last look.
struct RosterView {
    /// What a look has shown.
    enum Sight: Hashable {
        /// The same sources as before.
        case same
        /// Other sources are to be polled.
        case sources([Source])
        /// The file has become invalid; told once for each text.
        case broken(CatalogueError)
    }

    /// What tells one state of a file from another without reading it.
    private struct Print: Hashable {
        let size: UInt64
        let changed: Date?
        let number: UInt64
    }

    private let file: RosterFile
    private let catalogue: Catalogue
    private var print: Print?
    private var text: String?
    private var roster: Roster?
    private var polled: [Source]
    /// Whether the sources must be listed anew at the next look, as the file has changed.
    private var isStale = true
    /// When they were listed last, and when the next first poll is due: nothing can change in between.
    private(set) var listed: (at: Timestamp, until: Timestamp?)?

    /// A view of the file in `folder`, while `polled` are the sources that are polled.
    init(folder: String, catalogue: Catalogue, polled: [Source]) {
        file = RosterFile(folder: folder)
        self.catalogue = catalogue
        self.polled = polled
    }

    /// Looks at the file. Sources whose first poll has become due count as a change too.
    mutating func look(at now: Timestamp) -> Sight {
        do {
            try refresh()
        } catch {
            return .broken(error)
        }
        guard let roster, isStale || isOver(at: now) else { return .same }
        isStale = false
        listed = (now, roster.own.filter { $0.isFresh(at: now) }.compactMap(\.firstPoll).min())
        let sources = roster.sources(with: catalogue.sources, at: now)
        guard sources != polled else { return .same }
        polled = sources
        return .sources(sources)
    }

    /// Whether another first poll has become due since the sources were listed, or the clock has been set back.
    private func isOver(at now: Timestamp) -> Bool {
        guard let listed, let until = listed.until else { return false }
        return now >= until || now < listed.at
    }

    /// Reads the file anew if it seems to be another than at the last look.
    private mutating func refresh() throws(CatalogueError) {
        let seen = Self.print(of: file.path)
        guard seen != print || (seen == nil && roster == nil) else { return }
        let wasThere = print != nil
        print = seen
        // Editors take a file away for a moment when they save: it is gone when it is gone twice.
        if seen == nil, wasThere {
            roster = nil
            return
        }
        let read = try file.text()
        guard read != text || roster == nil else { return }
        text = read
        isStale = true
        if let read {
            roster = try Roster(read, folder: file.folder, catalogue: catalogue)
        } else {
            roster = Roster()
        }
    }

    private static func print(of path: String) -> Print? {
        // The attributes of a link would be its own.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let state = try? FileManager.default.attributesOfItem(atPath: target) else { return nil }
        return Print(
            size: state[.size] as? UInt64 ?? 0, changed: state[.modificationDate] as? Date,
            number: state[.systemFileNumber] as? UInt64 ?? 0)
    }
}
