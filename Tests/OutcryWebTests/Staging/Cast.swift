import OutcryModel
import OutcryRegions
import OutcryTesting

/// The services, regions and events the tests play with.
enum Cast {
    static let services = [
        Service(
            id: "kestrel", name: "Kestrel Mobile", aliases: [Alias("Kestrel")], category: .mobile,
            homePage: "https://kestrel.example"),
        Service(
            id: "penlight", name: "PenLight", aliases: [Alias("Pen Light")], category: .productivity,
            homePage: "https://penlight.example", symptoms: [.loginFailure, .cannotAccess, .slow]),
        Service(
            id: "tidewater", name: "Tidewater Bank", aliases: [], category: .bank, homePage: "javascript:alert(1)"),
    ]

    /// A tree small enough to read.
    static func regions() throws -> RegionTree {
        try RegionTree([
            Region(id: "001", name: "World", level: .world, parent: nil),
            Region(id: "150", name: "Europe", level: .continent, parent: "001"),
            Region(id: "155", name: "Western Europe", level: .subregion, parent: "150"),
            Region(id: "DE", name: "Germany", level: .country, parent: "155"),
            Region(id: "DE-BE", name: "Berlin", level: .admin1, parent: "DE"),
            Region(id: "DE-BY", name: "Bavaria", level: .admin1, parent: "DE"),
            Region(id: "geonames:2950159", name: "Berlin", level: .city, parent: "DE-BE"),
            Region(id: "AT", name: "Austria", level: .country, parent: "155"),
            Region(id: "AT-7", name: "Tyrol", level: .admin1, parent: "AT"),
        ])
    }

    static func standing(
        _ service: Service.ID = "penlight", level: Level = .high, observed: Int = 412, expected: Double? = 61,
        symptoms: [Symptom: Int] = [.loginFailure: 231, .slow: 49], open: [Incident.ID] = []
    ) -> ServiceStanding {
        ServiceStanding(
            service: service, at: Sample.noon.minute, level: level, observed: observed, expected: expected,
            symptoms: symptoms, openIncidents: open)
    }

    static let scope = [
        RegionScope(
            region: "DE-BE", state: .affected, observed: 124, expected: 5.1, ratio: 24.3, ratioLow: 20, ratioHigh: 29),
        RegionScope(
            region: "DE-BY", state: .notAffected, observed: 12, expected: 11, ratio: 1.09, ratioLow: 0.6,
            ratioHigh: 1.8),
        RegionScope(
            region: "AT-7", state: .notEnoughData, observed: 2, expected: 0.7, ratio: 2.9, ratioLow: nil,
            ratioHigh: nil),
    ]

    /// Incidents opened an hour apart, the last one first.
    static func incidents(_ count: Int, state: IncidentState = .confirmed) -> [Incident] {
        (0..<count).map { Sample.incident(openedAt: Sample.noon.minute - 30 - $0 * 60, state: state) }
    }
}
