import Foundation
import GRDB
import OutcryModel
import OutcryStore

extension Report {
    /// The columns of a report, in the order of `ReportInsertion` and of `init(row:)`.
    static let columns = """
        id, source, key, source_kind, reporter, service, symptoms, region, language, text, link, occurred, received,
        official, network, held
        """

    /// Reads the columns; throws when the file does not hold what was written.
    init(row: Row) throws {
        let idBytes: Data = row[0]
        let kindName: String = row[3]
        let reporterBits: Int64? = row[4]
        let networkBits: Int64? = row[14]
        let holdName: String? = row[15]
        let symptomNames: String = row[6]
        let symptoms = symptomNames.utf8.split(separator: UInt8(ascii: ",")).map { Symptom(rawValue: String($0) ?? "") }
        guard let id = ReportID(bytes: idBytes), let kind = SourceKind(rawValue: kindName), !symptoms.contains(nil),
            holdName == nil || Hold(rawValue: holdName ?? "") != nil
        else {
            throw StoreError.failed(reason: "a stored report cannot be read: \(row)")
        }
        self.init(
            id: id, source: Source.ID(row[1] as String), sourceKind: kind, key: row[2],
            reporter: reporterBits.map { ReporterHash(rawValue: UInt64(bitPattern: $0)) },
            network: networkBits.map { NetworkHash(rawValue: UInt64(bitPattern: $0)) },
            hold: holdName.flatMap { Hold(rawValue: $0) },
            service: (row[5] as String?).map { Service.ID($0) }, symptoms: symptoms.compactMap { $0 },
            region: (row[7] as String?).map { Region.ID($0) }, language: row[8], text: row[9], link: row[10],
            official: try Document.decode(row[13]),
            occurredAt: Timestamp(milliseconds: row[11]), receivedAt: Timestamp(milliseconds: row[12]))
    }

    /// The report with every NUL character replaced by U+FFFD: SQLite's texts end at a NUL, so that two keys could
    /// become one.
    fileprivate var withoutNUL: Report {
        Report(
            id: id, source: Source.ID(Self.cleaned(source.rawValue)), sourceKind: sourceKind, key: Self.cleaned(key),
            reporter: reporter, network: network, hold: hold,
            service: service.map { Service.ID(Self.cleaned($0.rawValue)) }, symptoms: symptoms,
            region: region.map { Region.ID(Self.cleaned($0.rawValue)) }, language: language.map(Self.cleaned),
            text: text.map(Self.cleaned), link: link.map(Self.cleaned), official: official, occurredAt: occurredAt,
            receivedAt: receivedAt)
    }

    fileprivate var hasNUL: Bool {
        Self.hasNUL(source.rawValue) || Self.hasNUL(key) || Self.hasNUL(service?.rawValue)
            || Self.hasNUL(region?.rawValue) || Self.hasNUL(language) || Self.hasNUL(text) || Self.hasNUL(link)
    }

    private static func hasNUL(_ text: String?) -> Bool {
        guard let text else { return false }
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? text.utf8.contains(0)
    }

    private static func cleaned(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}

extension [Report] {
    /// The reports, each with every NUL character replaced. Hardly one has any: then they are not copied.
    var withoutNUL: [Report] {
        contains(where: \.hasNUL) ? map(\.withoutNUL) : self
    }
}
