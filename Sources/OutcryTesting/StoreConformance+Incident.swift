import OutcryModel
import OutcryStore

extension StoreConformance {
    static let incidentFacts: [StoreFact] = [
        StoreFact("an incident comes back as it was written, and is replaced when written again") { engine in
            var incident = Sample.incident()
            try await engine.record(step([incident]))
            try expectEqual(try await engine.incident(incident.id), incident, "the incident")
            incident.state = .ended
            incident.endedAt = start + 30
            incident.updatedAt = start + 90
            try await engine.record(step([incident]))
            try expectEqual(try await engine.incident(incident.id), incident, "the incident written again")
            try expectEqual(try await engine.incidents(IncidentQuery()), [incident], "the incidents")
        },
        StoreFact("incidents come with the one opened last first, by name downwards within a minute") { engine in
            try await engine.record(some)
            try expectEqual(
                try await engine.incidents(IncidentQuery()).map(label), ["b 9", "a 9", "a 5", "c 3", "a 1"],
                "the incidents")
        },
        StoreFact("incidents are found by service, state and change, alone and together") { engine in
            try await engine.record(some)
            let queries: [(IncidentQuery, [String])] = [
                (IncidentQuery(service: "a"), ["a 9", "a 5", "a 1"]),
                (IncidentQuery(states: [.suspected, .easing]), ["b 9", "a 9"]),
                (IncidentQuery(states: [.ended]), ["a 5", "a 1"]),
                (IncidentQuery(states: [.ended, .easing]), ["a 9", "a 5", "a 1"]),
                (IncidentQuery(changedSince: start + 50), ["a 9", "a 5"]),
                (IncidentQuery(service: "a", states: [.ended], changedSince: start + 50), ["a 5"]),
                (IncidentQuery(service: "a", states: [.easing, .confirmed, .suspected]), ["a 9"]),
                (IncidentQuery(openedBefore: start + 5), ["c 3", "a 1"]),
                (IncidentQuery(service: "a", openedBefore: start + 9, limit: 1), ["a 5"]),
                (IncidentQuery(service: "none"), []),
                (IncidentQuery(limit: 2), ["b 9", "a 9"]),
                (IncidentQuery(limit: 0), []),
            ]
            for (query, expected) in queries {
                try expectEqual(try await engine.incidents(query).map(label), expected, "\(query)")
            }
        },
        StoreFact("pages of incidents join up, whatever changes and opens in between") { engine in
            try await engine.record(some)
            var pages = try await engine.incidents(IncidentQuery(limit: 2))
            var opened = Sample.incident(service: "d", openedAt: start + 20)
            try await engine.record(step([opened]))
            opened.state = .confirmed
            var changed = Sample.incident(service: "a", openedAt: start + 5, state: .ended)
            changed.updatedAt = start + 99
            try await engine.record(step([opened, changed]))
            while let last = pages.last {
                let page = try await engine.incidents(IncidentQuery(after: last.id, limit: 2))
                if page.isEmpty { break }
                pages += page
            }
            try expectEqual(pages.map(label), ["b 9", "a 9", "a 5", "c 3", "a 1"], "the pages")
        },
        StoreFact("pages go on after an incident that no longer matches") { engine in
            try await engine.record(some)
            let query = IncidentQuery(states: [.ended], after: Incident.ID("b-\((start + 9).sinceEpoch)"))
            try expectEqual(try await engine.incidents(query).map(label), ["a 5", "a 1"], "the rest")
        },
        StoreFact("nothing comes after an incident that is not there") { engine in
            try await engine.record(some)
            try expectEqual(try await engine.incidents(IncidentQuery(after: "never")), [], "the incidents")
        },
    ]

    private static let start = Sample.noon.minute

    private static let some = step([
        Sample.incident(service: "a", openedAt: start + 1, state: .ended, updatedAt: start + 10),
        Sample.incident(service: "a", openedAt: start + 9, state: .easing, updatedAt: start + 51),
        Sample.incident(service: "b", openedAt: start + 9, state: .suspected, updatedAt: start + 49),
        Sample.incident(service: "a", openedAt: start + 5, state: .ended, updatedAt: start + 50),
        Sample.incident(service: "c", openedAt: start + 3, state: .dismissed, updatedAt: start + 4),
    ])

    private static func step(_ incidents: [Incident]) -> FoldStep {
        FoldStep(progress: FoldProgress(through: start, position: .start), incidents: incidents)
    }

    private static func label(_ incident: Incident) -> String {
        "\(incident.service) \(incident.openedAt - start)"
    }
}
