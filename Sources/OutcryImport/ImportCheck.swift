public import OutcryModel
public import OutcryRegions

/// Makes an item of a row, or says what is wrong with it.
public struct ImportCheck: Sendable {
    /// How far ahead of this clock a row may be.
    static let futureAllowed: Duration = .seconds(5 * 60)
    /// The most bytes of a key and of the name of a reporter.
    static let longestName = 200

    private static let separators: Set<Character> = [" ", ",", ";", "|"]

    private let services: [String: Service.ID]
    private let regions: RegionTree
    private let locator: RegionLocator

    /// A check against a catalogue and a tree of regions.
    public init(services: [Service], regions: RegionTree) {
        self.services = Self.names(of: services)
        self.regions = regions
        locator = RegionLocator(regions)
    }

    /// The services by slug, and by each name that only one of them has.
    private static func names(of services: [Service]) -> [String: Service.ID] {
        var found: [String: Set<Service.ID>] = [:]
        for service in services {
            for name in [service.name] + service.aliases.map(\.text) {
                found[name.lowercased(), default: []].insert(service.id)
            }
        }
        var names = found.compactMapValues { $0.count == 1 ? $0.first : nil }
        for service in services { names[service.id.rawValue] = service.id }
        return names
    }

    /// What of a row is taken in, under a key that `makeKey` makes where the row has none.
    func item(
        of row: ImportRow, now: Timestamp, makeKey: (ImportRow) -> String
    ) -> Result<ImportItem, ImportFault> {
        do throws(ImportFault) {
            let text = row[.text].flatMap(ImportText.clean)
            let service = try service(row)
            guard service != nil || text != nil else {
                throw ImportFault(line: row.line, reason: "It tells neither a service nor any words.")
            }
            return .success(
                ImportItem(
                    line: row.line, key: try name(.key, of: row) ?? makeKey(row), service: service,
                    symptoms: try symptoms(row), region: try region(row), text: text, language: try language(row),
                    occurredAt: try time(row, now: now), reporter: try name(.reporter, of: row)))
        } catch {
            return .failure(error)
        }
    }

    private func service(_ row: ImportRow) throws(ImportFault) -> Service.ID? {
        guard let name = row[.service] else { return nil }
        if let service = services[name] ?? services[name.lowercased()] { return service }
        throw ImportFault(line: row.line, reason: "There is no service “\(name.prefix(60))”.")
    }

    private func symptoms(_ row: ImportRow) throws(ImportFault) -> [Symptom] {
        var symptoms: [Symptom] = []
        for name in (row[.symptoms] ?? "").split(whereSeparator: Self.separators.contains) {
            guard let symptom = Symptom(rawValue: String(name)) else {
                throw ImportFault(line: row.line, reason: "There is no symptom “\(name.prefix(60))”.")
            }
            if !symptoms.contains(symptom) { symptoms.append(symptom) }
        }
        guard symptoms.count <= Submission.mostSymptoms else {
            throw ImportFault(line: row.line, reason: "It names more than \(Submission.mostSymptoms) symptoms.")
        }
        return symptoms
    }

    /// The region told, or else the one that the position lies in.
    private func region(_ row: ImportRow) throws(ImportFault) -> Region.ID? {
        if let code = row[.region] {
            guard regions[Region.ID(code)] != nil else {
                throw ImportFault(line: row.line, reason: "There is no region “\(code.prefix(60))”.")
            }
            return Region.ID(code)
        }
        guard row[.latitude] != nil || row[.longitude] != nil else { return nil }
        guard let latitude = row[.latitude].flatMap(Double.init), let longitude = row[.longitude].flatMap(Double.init),
            let position = Position(latitude: latitude, longitude: longitude)
        else { throw ImportFault(line: row.line, reason: "Latitude and longitude are no position.") }
        return locator.region(at: position)
    }

    private func language(_ row: ImportRow) throws(ImportFault) -> String? {
        guard let tag = row[.language] else { return nil }
        let isTag = tag.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "-") || Character(Unicode.Scalar(byte)).isLetter
                || Character(Unicode.Scalar(byte)).isNumber
        }
        guard isTag, tag.allSatisfy(\.isASCII), (2...35).contains(tag.utf8.count) else {
            throw ImportFault(line: row.line, reason: "The language is no tag such as “de”.")
        }
        return tag
    }

    private func time(_ row: ImportRow, now: Timestamp) throws(ImportFault) -> Timestamp? {
        guard let text = row[.occurredAt] else { return nil }
        guard let time = Timestamp(rfc3339: text) else {
            throw ImportFault(
                line: row.line, reason: "“\(text.prefix(60))” is no time such as 2026-11-22T12:50:00Z, with its offset."
            )
        }
        guard time <= now + Self.futureAllowed else {
            throw ImportFault(line: row.line, reason: "\(time) lies in the future.")
        }
        return time
    }

    private func name(_ column: ImportColumn, of row: ImportRow) throws(ImportFault) -> String? {
        guard let name = row[column] else { return nil }
        guard name.utf8.count <= Self.longestName, name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw ImportFault(
                line: row.line,
                reason: "The \(column.rawValue) is longer than \(Self.longestName) bytes, or has control characters.")
        }
        return name
    }
}
