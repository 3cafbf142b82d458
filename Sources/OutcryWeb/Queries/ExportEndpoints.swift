import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore

/// Rows of numbers or of incidents for whoever wants them all, written as they are read: an answer of any length takes the
/// memory of one piece of it, compressed or not.
///
/// An answer ends after so many rows, or when half the time has passed in which a client has to take it. Its last line says
/// how many rows there were and where the rest is, and so do the fields behind it.
struct ExportEndpoints: Sendable {
    /// The most rows of one answer.
    static let mostRows = 100_000

    let site: WebSite

    private enum Kind: String, CaseIterable {
        case tallies, incidents
    }

    func addRoutes(to routes: RouteTable) {
        for (path, ending) in [
            ("/api/v1/export", nil), ("/api/v1/export.csv", .csv), ("/api/v1/export.ndjson", .ndjson),
        ] as [(String, DataForm?)] {
            routes.get(path) { request, _ in try export(request, ending: ending) }
        }
    }

    private func export(_ request: Request, ending: DataForm?) throws -> Response {
        var reader = QueryReader(try site.reading.query(of: request))
        if reader.text("kind") == nil {
            reader.refuse("kind", "Say what to export.", allowed: ["tallies", "incidents"])
        }
        let kind = reader.one("kind", of: Kind.allCases)
        let form = DataForm.read(
            &reader, accept: request.headers[.accept], ending: ending, among: [.ndjson, .csv])
        let body: ResponseBody
        if kind == .incidents {
            let listing = IncidentListing(&reader, site: site, defaultLimit: nil)
            _ = reader.number("bucket", of: TallyListing.buckets, fallback: 60)
            let rows = mostRows(&reader)
            try reader.finish()
            body = incidents(listing, rows: rows, form: form)
        } else {
            let listing = TallyListing(&reader, site: site)
            _ = reader.several("state", of: IncidentListing.StateFilter.allCases)
            let rows = mostRows(&reader)
            try reader.finish()
            body = tallies(listing, rows: rows, form: form)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: form.mediaType, .cacheControl: "no-store", .vary: "Accept",
                .trailer: "Outcry-Rows, Link",
                .contentDisposition: "attachment; filename=\"outcry-\(kind?.rawValue ?? "").\(form.rawValue)\"",
            ], body: body
        ).streamed(to: request)
    }

    private func mostRows(_ reader: inout QueryReader) -> Int {
        reader.number("rows", in: 1...Self.mostRows, fallback: Self.mostRows)
    }

    private func tallies(_ listing: TallyListing, rows: Int, form: DataForm) -> ResponseBody {
        let end = deadline
        return ResponseBody { writer in
            let (told, next) = try await write(listing, rows: rows, form: form, until: end, to: &writer)
            let last =
                form == .csv
                ? site.publisher.lastRecord(rows: told, next: next, columns: Publisher.columns.counts)
                : site.publisher.lastLine(rows: told, next: next)
            try await writer.write(ByteBuffer(string: last))
            try await writer.finish(Self.trailer(rows: told, next: next))
        }
    }

    @concurrent private func write(
        _ listing: TallyListing, rows: Int, form: DataForm, until end: ContinuousClock.Instant,
        to writer: inout any ResponseBodyWriter
    ) async throws -> (rows: Int, next: String?) {
        let publisher = site.publisher
        if form == .csv { try await writer.write(ByteBuffer(string: publisher.countColumns)) }
        var told = 0
        var upcoming = listing.firstPiece
        while let piece = upcoming {
            if told >= rows || ContinuousClock.now >= end {
                return (told, address(listing.queryString(from: piece, rows: rows, format: form.rawValue)))
            }
            let counts = try await listing.counts(of: piece, in: site)
            let lines = form == .csv ? publisher.csv(counts: counts) : publisher.lines(counts: counts)
            told += lines.rows
            if lines.rows > 0 { try await writer.write(ByteBuffer(string: lines.text)) }
            upcoming = listing.piece(after: piece)
        }
        return (told, nil)
    }

    private func incidents(_ listing: IncidentListing, rows: Int, form: DataForm) -> ResponseBody {
        let end = deadline
        return ResponseBody { writer in
            let (told, next) = try await write(listing, rows: rows, form: form, until: end, to: &writer)
            let last =
                form == .csv
                ? site.publisher.lastRecord(rows: told, next: next, columns: Publisher.columns.incidents)
                : site.publisher.lastLine(rows: told, next: next)
            try await writer.write(ByteBuffer(string: last))
            try await writer.finish(Self.trailer(rows: told, next: next))
        }
    }

    @concurrent private func write(
        _ listing: IncidentListing, rows: Int, form: DataForm, until end: ContinuousClock.Instant,
        to writer: inout any ResponseBodyWriter
    ) async throws -> (rows: Int, next: String?) {
        let publisher = site.publisher
        if form == .csv { try await writer.write(ByteBuffer(string: publisher.incidentColumns)) }
        var told = 0
        var reading = listing.reading(in: site)
        while let incident = try await reading.next() {
            if told >= rows || ContinuousClock.now >= end {
                let further = [("kind", "incidents"), ("rows", String(rows)), ("format", form.rawValue)]
                return (told, reading.cursorBefore.map { address(listing.queryString(cursor: $0, further)) })
            }
            let line = form == .csv ? publisher.csv(incidents: [incident]) : publisher.line(incident: incident)
            told += 1
            try await writer.write(ByteBuffer(string: line))
        }
        return (told, nil)
    }

    private var deadline: ContinuousClock.Instant { .now + site.settings.responseDeadline / 2 }

    private func address(_ query: String) -> String { "\(site.settings.site)/api/v1/export?\(query)" }

    private static func trailer(rows: Int, next: String?) -> HTTPFields {
        var fields: HTTPFields = [.outcryRows: String(rows)]
        fields[.link] = next.map { "<\($0)>; rel=\"next\"" }
        return fields
    }
}
