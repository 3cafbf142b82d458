import ArgumentParser
import Foundation
import OutcryCollect
import OutcryImport
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcryStore
import OutcryStoreSQLite

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring in reports from CSV or NDJSON files.",
        discussion: """
            EXAMPLE
              outcry import tickets.csv --source tickets --map text=Subject --data ./data

            CSV has headings in its first line, and commas, semicolons or tabs between fields; NDJSON has one object \
            a line. Read are key, service, symptoms, region (or latitude and longitude), text, occurredAt, language and \
            reporter; service or text has to be there. Whatever is not UTF-8 is a fault.

            A row is the same one when its key, or else all that it says, has come from the same source before: an import \
            that broke off goes on when it is started again, and rows known from before are counted and left alone. Equal \
            rows within one file are counted each. A row at fault is named with its line and harms no other.

            The rows arrive now, whenever they happened. What is more than six hours old is kept, and changes no count. A \
            position becomes a region at once. A reporter becomes a hash that tells people apart for a day; without that \
            column each row counts as a person.

            A running server has its folder for itself: send the rows to it with --to. There, all of them come from one \
            sender, at most as many as its limits allow, and not from before the last seven days.

            Exits with 0 when every row is there, with 1 when some are at fault.
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var catalogue: CatalogueOptions

    @Argument(help: ArgumentHelp("The files; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp("csv or ndjson. Default: told by the first byte.", valueName: "format"),
        transform: Self.form)
    var format: ImportReader.Format?

    @Option(
        help: ArgumentHelp(
            "What to call where the rows come from: lower-case letters, digits and hyphens.", valueName: "name"),
        transform: Self.name)
    var source = "file"

    @Option(
        help: ArgumentHelp(
            "Which column tells what, such as service=Product. Can be given for each.", valueName: "what=column"),
        transform: Self.mapping)
    var map: [(column: ImportColumn, heading: String)] = []

    @Option(help: ArgumentHelp("Send the rows to the running server at this address instead.", valueName: "url"))
    var to: String?

    @Flag(help: "Stop at the first row at fault. What came before it is kept.")
    var strict = false

    @Flag(help: "Print how it went as one JSON object.")
    var json = false

    func run() async throws {
        let check = ImportCheck(services: try catalogue.load().services, regions: try RegionTree.standard())
        let started = ContinuousClock.now
        var summary = ImportSummary()
        if let to {
            let upload = try ImportUpload(to: to, source: source)
            try await take(check, size: ImportUpload.mostLines, &summary) { try await upload.take($0) }
        } else {
            let store = try open()
            let intake = ImportIntake(
                log: store, store: store, time: SystemTime(), source: ImportIntake.source(named: source))
            do {
                try await take(check, size: 5000, &summary) { try await intake.take($0) }
            } catch {
                try? await store.close()
                throw error
            }
            try await store.close()
        }
        try tell(summary, took: ContinuousClock.now - started)
        if summary.faults > 0 { throw ExitCode.failure }
    }

    /// Carries every file to where its rows are taken in.
    private func take(
        _ check: ImportCheck, size: Int, _ summary: inout ImportSummary,
        into take: @Sendable ([ImportItem]) async throws -> [ImportAnswer]
    ) async throws {
        for path in files {
            let file = try ImportFile(path)
            let progress = ImportProgress(of: file)
            defer { progress.finish() }
            do {
                let mapping = Dictionary(map.map { ($0.column, $0.heading) }) { _, last in last }
                let reader = try ImportReader(format: format, mapping: mapping) { try file.block() }
                if !reader.unused.isEmpty {
                    progress.note(
                        "\(file.name): not used: \(reader.unused.map(TerminalText.plain).joined(separator: ", "))")
                }
                var run = ImportRun(
                    reader, check: check, time: SystemTime(), horizon: ImportHistory.horizon, size: size,
                    stopsAtFault: strict,
                    listener: ImportRun.Listener(fault: progress.tell, progress: progress.show))
                summary = summary + (try await run.run(into: take))
            } catch let error as ImportError {
                throw ImportFailure.unreadable(file: file.name, reason: error)
            }
            if strict, summary.faults > 0 { return }
        }
    }

    private func open() throws -> SQLiteStore {
        do {
            return try SQLiteStore(folder: data.folder)
        } catch {
            guard case StoreError.cannotOpen(_, let reason) = error, reason.contains("in use") else { throw error }
            throw ImportFailure.inUse(folder: data.folder)
        }
    }

    private func tell(_ summary: ImportSummary, took: Duration) throws {
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        let rate = Int(Double(summary.rows) / max(seconds, 0.001))
        if json { try Output.json(Line(summary, rowsPerSecond: rate)) }
        Output.note(
            "\(ImportProgress.number(summary.rows)) rows: \(ImportProgress.number(summary.stored)) are new, "
                + "\(ImportProgress.number(summary.known)) were known, \(ImportProgress.number(summary.faults)) are at fault "
                + "(\(ImportProgress.number(rate)) rows/s).")
        if summary.past > 0 {
            Output.note(
                "\(ImportProgress.number(summary.past)) of the new ones happened more than six hours ago: they are kept, "
                    + "and do not change the live picture.")
        }
        if summary.timeless > 0 {
            Output.note(
                "\(ImportProgress.number(summary.timeless)) of the new ones tell no time: they count as of now.")
        }
    }

    private struct Line: Encodable {
        let rows: Int
        let stored: Int
        let known: Int
        let faults: Int
        let past: Int
        let timeless: Int
        let rowsPerSecond: Int

        init(_ summary: ImportSummary, rowsPerSecond: Int) {
            rows = summary.rows
            stored = summary.stored
            known = summary.known
            faults = summary.faults
            past = summary.past
            timeless = summary.timeless
            self.rowsPerSecond = rowsPerSecond
        }
    }

    private static func name(_ text: String) throws -> String {
        let isName = text.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        }
        guard isName, (1...64).contains(text.utf8.count) else {
            throw ValidationError("“\(text)” is no name of a source: use lower-case letters, digits and hyphens.")
        }
        return text
    }

    private static func form(_ text: String) throws -> ImportReader.Format {
        guard let format = ImportReader.Format(rawValue: text) else {
            throw ValidationError("“\(text)” is no form. There are csv and ndjson.")
        }
        return format
    }

    private static func mapping(_ text: String) throws -> (column: ImportColumn, heading: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let column = ImportColumn(rawValue: parts[0]) else {
            let known = ImportColumn.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("“\(text)” tells no column. Write it as service=Product; there are: \(known).")
        }
        return (column, parts[1])
    }
}
