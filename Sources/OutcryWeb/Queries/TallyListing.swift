import OutcryModel
import OutcryRegions
import OutcryStore

/// Which numbers of reporters are asked for, cut into pieces that are read one by one.
struct TallyListing: Sendable {
    /// The longest window, in minutes.
    static let longest = 366 * 1440
    /// The lengths of buckets, in minutes: the parts in which people are counted for publication.
    static let buckets = [15, 60, 1440]

    /// One service over some buckets.
    struct Piece: Equatable, Sendable {
        let service: Service.ID
        let from: Minute
        let to: Minute
    }

    private let services: [Service.ID]
    private let service: Service.ID?
    private let region: Region.ID?
    private let symptom: Symptom?
    private let from: Minute
    private let to: Minute
    private let bucket: Int
    private var start: (service: Service.ID, from: Minute)?

    /// Reads `service`, `region`, `symptom`, `from`, `to`, `bucket` and `cursor`.
    init(_ reader: inout QueryReader, site: WebSite) {
        service = reader.service(of: site)
        region = reader.region(of: site)
        symptom = reader.one("symptom", of: Symptom.allCases)
        bucket = reader.number("bucket", of: Self.buckets, fallback: 60)
        let window = QueryWindow.read(
            &reader, length: 1440, longest: Self.longest, now: site.view.now(), takesInstant: false)
        from = CountGrid.floor(window.from, to: bucket)
        to = CountGrid.ceiling(window.to, to: bucket)
        services = service.map { [$0] } ?? site.view.services.map(\.id)
        guard let place = reader.cursor(of: name) else { return }
        let words = place.split(separator: " ")
        guard words.count == 2, let minute = Int(words[1]) else { return }
        start = (Service.ID(String(words[0])), Minute(minute))
    }

    /// The piece at the place of the cursor, or the first; `nil` when there is none.
    var firstPiece: Piece? {
        let service = start.flatMap { start in services.first { $0 == start.service } } ?? services.first
        return service.flatMap { piece(of: $0, from: max(from, start?.from ?? from)) }
    }

    /// The piece that follows: later of the same service, or the first of the next.
    func piece(after piece: Piece) -> Piece? {
        if let next = self.piece(of: piece.service, from: piece.to) { return next }
        guard let index = services.firstIndex(of: piece.service), index + 1 < services.count else { return nil }
        return self.piece(of: services[index + 1], from: from)
    }

    private func piece(of service: Service.ID, from: Minute) -> Piece? {
        let length = bucket == 1440 ? 30 * 1440 : 1440
        return from < to ? Piece(service: service, from: from, to: min(from + length, to)) : nil
    }

    /// The numbers of a piece that are meant.
    func counts(of piece: Piece, in site: WebSite) async throws(StoreError) -> [RegionCount] {
        try await site.view.counts(of: piece.service, from: piece.from, to: piece.to, bucket: bucket).filter { count in
            (symptom == nil || count.symptom == symptom)
                && region.map { site.regions.contains($0, count.region) } ?? true
        }
    }

    /// The query string of the answer that begins with a piece.
    func queryString(from piece: Piece, rows: Int, format: String) -> String {
        QueryText.of(
            [("kind", "tallies")] + filters + [
                ("rows", String(rows)), ("format", format),
                ("cursor", Cursor.text(after: "\(piece.service) \(piece.from.sinceEpoch)", of: name)),
            ])
    }

    private var filters: [(name: String, value: String?)] {
        [
            ("service", service?.rawValue), ("region", region?.rawValue), ("symptom", symptom?.rawValue),
            ("bucket", String(bucket)), ("from", from.description), ("to", to.description),
        ]
    }

    private var name: String { "tallies?" + QueryText.of(filters) }
}
