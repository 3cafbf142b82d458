import Foundation
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryStore
import OutcryStoreSQLite

/// One thing the doctor looked at.
struct Checkup: Encodable {
    enum State: String, Encodable {
        case good
        case warning
        case bad

        var mark: String {
            switch self {
            case .good: "ok  "
            case .warning: "note"
            case .bad: "BAD "
            }
        }
    }

    let name: String
    let state: State
    let finding: String
    var mend: String?

    static func catalogue(_ options: CatalogueOptions) -> Checkup {
        do {
            let catalogue = try options.load()
            let finding = "\(catalogue.services.count) services with \(catalogue.sources.count) sources"
            return Checkup(name: "catalogue", state: .good, finding: finding)
        } catch {
            return Checkup(
                name: "catalogue", state: .bad, finding: "\(error)",
                mend: "Mend the file, or name another folder with --catalogue.")
        }
    }

    static func roster(_ options: CatalogueOptions, in folder: String) -> Checkup {
        // What is wrong with the catalogue is told by its own check.
        guard let catalogue = try? options.load() else {
            return Checkup(name: "own sources", state: .warning, finding: "cannot be told without the catalogue")
        }
        do {
            let roster = try Roster.load(from: folder, with: catalogue)
            let finding = "\(roster.own.count) own sources, \(roster.paused.count) sources paused"
            return Checkup(name: "own sources", state: .good, finding: finding)
        } catch {
            return Checkup(
                name: "own sources", state: .bad, finding: "\(error)", mend: "Mend the file, or take it away.")
        }
    }

    static func folder(_ folder: String) -> Checkup {
        let files = FileManager.default
        guard files.fileExists(atPath: folder) else {
            var above = URL(fileURLWithPath: folder).deletingLastPathComponent()
            while !files.fileExists(atPath: above.path), above.path != "/" { above.deleteLastPathComponent() }
            return files.isWritableFile(atPath: above.path)
                ? Checkup(name: "data folder", state: .good, finding: "\(folder) will be made by `outcry serve`")
                : Checkup(
                    name: "data folder", state: .bad, finding: "\(folder) is not there and cannot be made",
                    mend: "Make it, or name another with --data.")
        }
        guard files.isWritableFile(atPath: folder) else {
            return Checkup(
                name: "data folder", state: .bad, finding: "\(folder) cannot be written",
                mend: "Give this user the right to write there, or name another with --data.")
        }
        return Checkup(name: "data folder", state: .good, finding: folder)
    }

    static func schema(_ folder: String) async -> Checkup {
        guard FileManager.default.fileExists(atPath: folder + "/outcry.sqlite") else {
            return Checkup(name: "data", state: .good, finding: "none yet")
        }
        do {
            let store = try SQLiteStore(folder: folder, readOnly: true)
            guard let progress = try await store.progress() else {
                return Checkup(name: "data", state: .good, finding: "no report has been folded yet")
            }
            let finding = "\(progress.position.rawValue) reports, folded through \(progress.through)"
            guard progress.through <= SystemTime.wall().minute else {
                return Checkup(
                    name: "data", state: .bad, finding: finding + ", which is ahead of the clock",
                    mend: "Set the clock. Data of a rehearsal are for rehearsals alone.")
            }
            return Checkup(name: "data", state: .good, finding: finding)
        } catch {
            return Checkup(name: "data", state: .bad, finding: "\(error)")
        }
    }

    static func disk(_ folder: String) -> Checkup {
        let there = FileManager.default.fileExists(atPath: folder) ? folder : "."
        guard let free = try? FileManager.default.attributesOfFileSystem(forPath: there)[.systemFreeSize] as? Int else {
            return Checkup(name: "disk", state: .warning, finding: "the free space of \(there) cannot be told")
        }
        let megabytes = free / 1_000_000
        return Checkup(
            name: "disk", state: megabytes < 200 ? .bad : megabytes < 2000 ? .warning : .good,
            finding: "\(megabytes) MB free",
            mend: megabytes < 2000 ? "Free some space: a full disk refuses reports." : nil)
    }

    static func clock() -> Checkup {
        let now = SystemTime.wall()
        guard let built = Timestamp(rfc3339: "2026-01-01T00:00:00Z"), now > built else {
            return Checkup(
                name: "clock", state: .bad, finding: "it reads \(now), which is in the past",
                mend: "Set the clock; reports are ordered by it.")
        }
        return Checkup(name: "clock", state: .good, finding: now.rfc3339)
    }

    static func port(_ port: Int) -> Checkup {
        LoopbackPort.isFree(port)
            ? Checkup(name: "port", state: .good, finding: "\(port) is free")
            : Checkup(
                name: "port", state: .warning, finding: "\(port) is taken, perhaps by a running Outcry",
                mend: "Choose another with --port if it is not.")
    }

    static func sources(_ folder: String) async -> Checkup {
        guard let store = try? ReadOnlyData(folder: folder).store, let healths = try? await store.sourceHealth(),
            !healths.isEmpty
        else { return Checkup(name: "sources", state: .good, finding: "none has been polled yet") }
        let failing = healths.filter { $0.failures > 0 }.sorted { $0.failures > $1.failures }
        guard let worst = failing.first else {
            return Checkup(name: "sources", state: .good, finding: "\(healths.count) sources, all answering")
        }
        return Checkup(
            name: "sources", state: .warning, finding: "\(failing.count) of \(healths.count) sources fail",
            mend: "\(worst.source): \(worst.lastError ?? "no reason known")")
    }
}
