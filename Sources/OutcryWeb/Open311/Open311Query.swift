import OutcryModel

/// Which requests are asked for.
struct Open311Query {
    /// The most requests of an answer, and the longest time it spans, in minutes (GeoReport v2).
    static let (most, longest) = (1000, 90 * 1440)

    /// These alone, whatever else is asked for.
    let ids: [String]
    /// Only those about these services; empty for all.
    let services: [Service.ID]
    /// From the first minute up to the one after the last.
    let from: Minute
    let to: Minute
    /// Only those that go on, or that do not; `nil` for both.
    let isOpen: Bool?

    /// Reads the parameters. Throws `Problem` for what cannot be.
    static func read(_ fields: FormFields, now: Timestamp) throws(Problem) -> Open311Query {
        var faults: [Problem.Item] = []
        func list(_ name: String) -> [String] {
            fields.all(name).flatMap { $0.split(separator: ",") }.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
        }
        func time(_ name: String) -> Timestamp? {
            guard let text = fields[name], !text.isEmpty else { return nil }
            // A plus sign in a query stands for a space, so an offset such as +01:00 may have lost it.
            if let time = Timestamp(rfc3339: text) ?? Timestamp(rfc3339: text.replacing(" ", with: "+")) { return time }
            faults.append(
                Problem.Item(parameter: name, detail: "\(name) is no time such as 2010-01-01T00:00:00Z."))
            return nil
        }
        let (start, end) = (time("start_date"), time("end_date"))
        let to =
            end.map { $0.minute.next } ?? start.map { min($0.minute + longest, now.minute.next) } ?? now.minute.next
        let from = start?.minute ?? to - longest
        if faults.isEmpty, to - from > longest + 1 {
            faults.append(
                Problem.Item(parameter: "end_date", detail: "start_date and end_date are more than 90 days apart."))
        }
        let states = Set(list("status"))
        if !states.isSubset(of: ["open", "closed"]) {
            faults.append(Problem.Item(parameter: "status", detail: "status is either open or closed."))
        }
        let ids = list("service_request_id")
        if ids.count > most {
            faults.append(
                Problem.Item(parameter: "service_request_id", detail: "At most 1000 requests can be asked for at once.")
            )
        }
        guard faults.isEmpty else { throw Problem(.invalidQuery, errors: faults) }
        return Open311Query(
            ids: ids, services: list("service_code").map { Service.ID($0) }, from: from, to: to,
            isOpen: states.count == 1 ? states.contains("open") : nil)
    }
}
