import OutcryModel
import OutcryStore

/// The tallies and incidents of a store as lines of canonical JSON, for comparing two stores byte by byte.
enum DerivedData {
    static func lines(of store: any ReportStore, services: [Service]) async throws -> [String] {
        var lines: [String] = []
        for service in services.sorted(by: { $0.id < $1.id }) {
            for symptom in [TallyQuery.SymptomFilter.together, .each] {
                let query = TallyQuery(service: service.id, from: Minute(0), to: Minute(1 << 40), symptom: symptom)
                lines += try await store.tallies(query).map(canonical)
            }
        }
        var after: Incident.ID?
        repeat {
            let page = try await store.incidents(IncidentQuery(after: after, limit: 1000))
            lines += try page.map(canonical)
            after = page.last?.id
        } while after != nil
        return lines
    }

    /// The first line in which two stores differ; `nil` when they are alike.
    static func difference(
        between first: any ReportStore, and second: any ReportStore, services: [Service]
    ) async throws -> String? {
        let left = try await lines(of: first, services: services)
        let right = try await lines(of: second, services: services)
        if let index = zip(left, right).enumerated().first(where: { $1.0 != $1.1 })?.offset {
            return "was \(left[index]), is \(right[index])"
        }
        if left.count != right.count { return "was \(left.count) lines, is \(right.count)" }
        return nil
    }

    private static func canonical(_ value: some Encodable) throws -> String {
        String(decoding: try Output.canonical(value), as: UTF8.self)
    }
}
