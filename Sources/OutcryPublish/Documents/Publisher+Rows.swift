public import OutcryModel

extension Publisher {
    /// Counts as lines of JSON, each with a line break; those withheld are left out, and counted in no number of rows.
    public func lines(counts: [RegionCount]) -> (text: String, rows: Int) {
        var (text, rows) = ("", 0)
        for count in counts {
            guard let row = row(of: count) else { continue }
            text += String(decoding: Document.bytes(row), as: UTF8.self) + "\n"
            rows += 1
        }
        return (text, rows)
    }

    /// The same as comma-separated values, under ``countColumns``.
    public func csv(counts: [RegionCount]) -> (text: String, rows: Int) {
        var (text, rows) = ("", 0)
        for count in counts {
            guard let row = row(of: count) else { continue }
            text += CSV.row([
                .text(row.kind), .text(row.service.rawValue), .text(row.region.rawValue), .text(row.name),
                .text(row.level?.rawValue), .text(row.symptom?.rawValue), .text(row.from.description),
                .text(row.to.description), .count(row.reporters),
            ])
            rows += 1
        }
        return (text, rows)
    }

    /// The names of the columns of counts.
    public var countColumns: String {
        CSV.header(["kind", "service", "region", "name", "level", "symptom", "from", "to", "reporters"])
    }

    /// The last line of exported rows: how many came before it, whether those are all, and where the rest is.
    public func lastLine(rows: Int, next: String?) -> String {
        String(decoding: Document.bytes(ExportEnd(rows: rows, complete: next == nil, next: next)), as: UTF8.self)
            + "\n"
    }

    /// The same as the last record of so many columns, with the address of the rest in the fourth and the number of rows in
    /// the last.
    public func lastRecord(rows: Int, next: String?, columns: Int) -> String {
        var cells = [CSV.Cell](repeating: .text(nil), count: columns)
        cells[0] = .text("end")
        cells[3] = .text(next)
        cells[columns - 1] = .count(rows)
        return CSV.row(cells)
    }

    /// An incident as one line of JSON, with a line break.
    public func line(incident: Incident) -> String {
        String(decoding: json(incident: incident), as: UTF8.self) + "\n"
    }

    /// Incidents as comma-separated values, under ``incidentColumns``.
    public func csv(incidents: [Incident]) -> String {
        incidents.map { incident in
            let total = incident.magnitude.reporters
            let symptoms = disclosure.shown(incident.symptoms, of: total)
            return CSV.row([
                .text("incident"), .text(incident.id.rawValue), .text(incident.service.rawValue),
                .text(name(of: incident.service)), .text(incident.state.rawValue), .text(title(of: incident)),
                .text(incident.onset.at.description), .text(incident.openedAt.description),
                .text(incident.confirmedAt?.description),
                .text(incident.state.isOpen ? nil : end(of: incident).description),
                .text(incident.updatedAt.description), .text(incident.scope.extent?.rawValue),
                .text(incident.scope.affected.map(\.region.rawValue).joined(separator: " ")),
                .text(
                    ranked(symptoms, shown: symptoms).map { "\($0.rawValue)=\(symptoms[$0] ?? 0)" }
                        .joined(separator: " ")), .text(addresses.incident(incident.id)),
                .count(disclosure.shown(total)),
            ])
        }.joined()
    }

    /// The names of the columns of incidents.
    public var incidentColumns: String { CSV.header(Self.incidentNames) }

    /// How many columns incidents and counts have.
    public static var columns: (incidents: Int, counts: Int) { (incidentNames.count, 9) }

    private static let incidentNames = [
        "kind", "id", "service", "serviceName", "state", "title", "onset", "openedAt", "confirmedAt", "endedAt",
        "updatedAt", "extent", "regions", "symptoms", "link", "reporters",
    ]

    private func row(of count: RegionCount) -> CountRow? {
        disclosure.shown(count.reporters).map { reporters in
            CountRow(
                service: count.service, region: count.region, name: name(of: count.region),
                level: known(count.region)?.level, symptom: count.symptom, from: count.during.lowerBound,
                to: count.during.upperBound, reporters: reporters)
        }
    }
}

/// One number of reporters, as it is told.
private struct CountRow: Encodable {
    let kind = "tally"
    let service: Service.ID
    let region: Region.ID
    let name: String
    @OrNull var level: RegionLevel?
    @OrNull var symptom: Symptom?
    let from: Minute
    let to: Minute
    let reporters: Int
}

/// What is said at the end of exported rows.
private struct ExportEnd: Encodable {
    let kind = "end"
    let rows: Int
    let complete: Bool
    @OrNull var next: String?
}
