import OutcryModel
import OutcryRegions

@testable import OutcryPublish

/// Incidents made by hand, in a small tree of regions.
enum Specimen {
    static let service = Service(
        id: "penlight", name: "PenLight", aliases: [Alias("PenLight")], category: .productivity,
        homePage: "https://penlight.example")
    static let bank = Service(
        id: "crown-bank", name: "Crown Bank", aliases: [Alias("Crown Bank")], category: .bank,
        homePage: "https://crown.example")

    static func tree() throws -> RegionTree {
        func region(_ id: Region.ID, _ name: String, _ level: RegionLevel, in parent: Region.ID?) -> Region {
            Region(id: id, name: name, level: level, parent: parent)
        }
        return try RegionTree([
            region("001", "World", .world, in: nil),
            region("150", "Europe", .continent, in: "001"),
            region("155", "Western Europe", .subregion, in: "150"),
            region("019", "Americas", .continent, in: "001"),
            region("021", "Northern America", .subregion, in: "019"),
            region("DE", "Germany", .country, in: "155"),
            region("AT", "Austria", .country, in: "155"),
            region("NL", "Netherlands", .country, in: "155"),
            region("US", "United States", .country, in: "021"),
            region("CA", "Canada", .country, in: "021"),
            region("DE-BE", "Berlin", .admin1, in: "DE"),
            region("DE-BB", "Brandenburg", .admin1, in: "DE"),
            region("DE-SN", "Saxony", .admin1, in: "DE"),
            region("DE-BY", "Bavaria", .admin1, in: "DE"),
            region("DE-HB", "Bremen", .admin1, in: "DE"),
        ])
    }

    static func publisher(site: String = "https://outcry.example") throws -> Publisher {
        Publisher(site: site, services: [service, bank], regions: try tree())
    }

    /// 2026-11-22 at a time of day.
    static func minute(_ hour: Int, _ minute: Int) -> Minute {
        Minute(CivilDate(year: 2026, month: 11, day: 22).daysSinceEpoch * 1440 + hour * 60 + minute)
    }

    static func part(
        _ region: Region.ID, _ state: RegionState, _ observed: Int, usual expected: Double, ratio: Double? = nil,
        from low: Double? = nil, to high: Double? = nil, share: Double? = nil
    ) -> RegionScope {
        RegionScope(
            region: region, state: state, observed: observed, expected: expected, ratio: ratio, ratioLow: low,
            ratioHigh: high, shareOfUsers: share)
    }

    static func revision(
        _ at: Minute, _ state: IncidentState, _ extent: Extent? = nil, _ regions: [Region.ID] = [], rule: String,
        observed: Int = 40
    ) -> Revision {
        Revision(
            at: at, state: state, extent: extent, regions: regions,
            reason: .init(
                rule: rule, rules: "test-1", region: "DE-BE", symptom: nil, from: at - 15, to: at, observed: observed,
                expected: 4, statistic: 31.25, threshold: 12))
    }

    static func said(
        _ stage: OfficialStage?, _ at: Minute, _ text: String, cause: Cause? = nil,
        link: String? = "https://status.penlight.example/incidents/1"
    ) -> OfficialStatement {
        OfficialStatement(
            source: "penlight/status", stage: stage, cause: cause, saidAt: at.start, learnedAt: (at + 2).start,
            text: text, link: link)
    }

    /// Just opened: few reports, one city, no word from the operator.
    static let suspected = Incident(
        id: "crown-bank-20261122T0815Z", service: "crown-bank", state: .suspected,
        onset: Onset(at: minute(8, 10), earliest: minute(8, 8), latest: minute(8, 12)), openedAt: minute(8, 15),
        peakAt: minute(8, 14), peakReporters: 3, updatedAt: minute(8, 15),
        scope: Scope(
            from: minute(8, 0), to: minute(8, 15), extent: .regional,
            regions: [part("DE-BE", .affected, 11, usual: 0.4, ratio: 27.5, from: 14.8, to: 46.2)]),
        symptoms: [.paymentFailure: 11], sources: [.submission: 11],
        magnitude: Magnitude(reporters: 11, excess: 10.6, low: nil, high: nil, usersPerReport: nil),
        revisions: [revision(minute(8, 15), .suspected, .regional, ["DE-BE"], rule: "open", observed: 11)])

    /// Under way, with officials who lag behind.
    static let confirmed = Incident(
        id: "penlight-20261122T1258Z", service: "penlight", state: .confirmed,
        onset: Onset(at: minute(12, 50), earliest: minute(12, 44), latest: minute(12, 53)), openedAt: minute(12, 58),
        confirmedAt: minute(13, 5), peakAt: minute(13, 40), peakReporters: 34, updatedAt: minute(14, 10),
        scope: Scope(
            from: minute(13, 20), to: minute(14, 20), extent: .regional,
            regions: [
                part("DE-BE", .affected, 124, usual: 5.2, ratio: 23.8, from: 20.1, to: 28.9, share: 0.1),
                part("DE-BB", .affected, 70, usual: 3, ratio: 23.3, from: 18.6, to: 29.1, share: 0.05),
                part("DE-SN", .affected, 61, usual: 3.6, ratio: 16.9, from: 13.2, to: 21.4, share: 0.07),
                part("DE-BY", .notAffected, 9, usual: 7, ratio: 1.3, from: 0.7, to: 2.4),
                part("DE-HB", .notEnoughData, 2, usual: 0.6, ratio: 3.3, from: 0.6, to: 12),
                part("AT", .notEnoughData, 0, usual: 0.2),
            ]),
        symptoms: [.loginFailure: 231, .notDelivered: 84, .cannotAccess: 49, .dataLoss: 12, .slow: 3],
        causes: [.software: 40, .cyberattack: 12, .overload: 2], impacts: [.work: 31, .business: 6, .study: 3],
        sources: [.submission: 318, .forum: 71, .social: 23], recoveredReporters: 1,
        magnitude: Magnitude(reporters: 412, excess: 351, low: 12_345, high: 44_321, usersPerReport: 60),
        official: [
            said(.investigating, minute(13, 23), "We are looking into reports of sign-in problems."),
            said(
                .identified, minute(14, 5), "A faulty <b>release</b> of the sign-in service.\n# It is *rolled back*.",
                cause: .software),
        ],
        revisions: [
            revision(minute(12, 58), .suspected, .local, ["DE-BE"], rule: "open", observed: 4),
            revision(minute(13, 5), .confirmed, .regional, ["DE-BE", "DE-BB", "DE-SN"], rule: "corroborated"),
        ])

    /// The same, over.
    static var ended: Incident {
        var incident = confirmed
        incident.state = .ended
        incident.endedAt = minute(15, 19)
        incident.updatedAt = minute(15, 50)
        incident.recoveredReporters = 57
        incident.official.append(said(.resolved, minute(15, 30), "This incident has been resolved.", link: nil))
        incident.revisions.append(revision(minute(14, 50), .easing, .regional, ["DE-BE"], rule: "easing"))
        incident.revisions.append(revision(minute(15, 50), .ended, rule: "ended", observed: 3))
        return incident
    }

    /// All over the world.
    static var global: Incident {
        var incident = confirmed
        incident.scope = Scope(
            from: minute(13, 20), to: minute(14, 20), extent: .global,
            regions: [
                part("DE", .affected, 600, usual: 20, ratio: 30, from: 27, to: 33),
                part("US", .affected, 2400, usual: 60, ratio: 40, from: 38, to: 42),
                part("NL", .affected, 80, usual: 4, ratio: 20, from: 16, to: 24),
                part("AT", .affected, 40, usual: 3, ratio: 13.3, from: 9, to: 18),
            ])
        return incident
    }

    /// Nothing is known but that a few people reported something.
    static let bare = Incident(
        id: "penlight-20261121T2350Z", service: "penlight", state: .suspected,
        onset: Onset(at: minute(0, -10), earliest: minute(0, -10), latest: minute(0, -10)), openedAt: minute(0, -10),
        peakAt: minute(0, -10), peakReporters: 2, updatedAt: minute(0, -8),
        scope: Scope(from: minute(0, -20), to: minute(0, -8), extent: nil, regions: []), symptoms: [:],
        magnitude: Magnitude(reporters: 4, excess: 4, low: 100, high: 900, usersPerReport: 60))
}
