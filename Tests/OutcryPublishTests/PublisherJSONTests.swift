import Foundation
import OutcryModel
import Testing

@testable import OutcryPublish

struct PublisherJSONTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func `a scope is written as documented`() throws {
        let scope = Scope(
            from: Specimen.minute(13, 20), to: Specimen.minute(14, 20), extent: .regional,
            regions: [
                Specimen.part("DE-BE", .affected, 124, usual: 5.2, ratio: 23.84615, from: 20.1, to: 28.9, share: 0.1),
                Specimen.part("AT", .notEnoughData, 0, usual: 0.2, ratio: 0, from: 0, to: 12),
            ])
        let json = text(try Specimen.publisher().json(scope: scope, service: Specimen.service))
        #expect(
            json == """
                {"extent":"regional","extentTitle":"in part of one country","from":"2026-11-22T13:20:00Z",\
                "links":{"feed":"https://outcry.example/feeds/incidents.atom",\
                "page":"https://outcry.example/services/penlight",\
                "self":"https://outcry.example/api/v1/services/penlight/scope?from=2026-11-22T13:20:00Z&to=2026-11-22T14:20:00Z",\
                "series":"https://outcry.example/api/v1/services/penlight/series?from=2026-11-22T13:20:00Z&to=2026-11-22T14:20:00Z",\
                "service":"https://outcry.example/api/v1/services/penlight"},\
                "regions":[{"expected":5.2,"observed":124,"ratio":23.8462,"ratioHigh":28.9,"ratioLow":20.1,\
                "region":{"id":"DE-BE","level":"admin1","name":"Berlin"},"shareOfUsers":0.1,"state":"affected",\
                "suppressed":false},\
                {"expected":0.2,"observed":null,"ratio":null,"ratioHigh":null,"ratioLow":null,\
                "region":{"id":"AT","level":"country","name":"Austria"},"shareOfUsers":null,"state":"notEnoughData",\
                "suppressed":true}],\
                "service":{"id":"penlight","name":"PenLight"},"state":"affected","to":"2026-11-22T14:20:00Z"}
                """)
    }

    @Test(
        arguments: [
            (nil, [], "notEnoughData"), (nil, [RegionState.notEnoughData], "notEnoughData"),
            (nil, [.notAffected, .notEnoughData], "notAffected"), (.regional, [.affected, .notAffected], "affected"),
        ] as [(Extent?, [RegionState], String)])
    func `a scope says of the whole whether it is affected, or that there is too little data`(
        extent: Extent?, states: [RegionState], expected: String
    ) throws {
        let regions = zip(["DE-BE", "AT"] as [Region.ID], states).map { region, state in
            Specimen.part(region, state, 50, usual: 40, ratio: 1.2, from: 0.9, to: 1.6)
        }
        let scope = Scope(
            from: Specimen.minute(13, 20), to: Specimen.minute(14, 20), extent: extent, regions: regions)
        let json = text(try Specimen.publisher().json(scope: scope, service: Specimen.service))
        #expect(json.contains("\"state\":\"\(expected)\",\"to\":"))
    }

    @Test func `a series is a flat array of points`() throws {
        let points = [
            SeriesPoint(at: Specimen.minute(12, 0), observed: 16, expected: 14.5, low: 9, high: 21),
            SeriesPoint(at: Specimen.minute(12, 15), observed: 0, expected: nil, low: nil, high: nil),
        ]
        let json = text(
            try Specimen.publisher().json(
                series: points, service: Specimen.service, region: "DE", symptom: .slow, bucket: 15))
        #expect(
            json == """
                {"bucketMinutes":15,"from":"2026-11-22T12:00:00Z",\
                "links":{"feed":"https://outcry.example/feeds/incidents.atom",\
                "page":"https://outcry.example/services/penlight",\
                "scope":"https://outcry.example/api/v1/services/penlight/scope",\
                "service":"https://outcry.example/api/v1/services/penlight"},\
                "points":[{"expected":14.5,"high":21,"low":9,"observed":16,"suppressed":false,"time":"2026-11-22T12:00:00Z"},\
                {"expected":null,"high":null,"low":null,"observed":null,"suppressed":true,"time":"2026-11-22T12:15:00Z"}],\
                "region":{"id":"DE","level":"country","name":"Germany"},\
                "service":{"id":"penlight","name":"PenLight"},"symptom":"slow","to":"2026-11-22T12:30:00Z"}
                """)
    }

    @Test func `an empty series of the whole service has nulls where there is nothing`() throws {
        let json = try object(
            Specimen.publisher().json(
                series: [], service: Specimen.service, region: nil, symptom: nil, bucket: 60))
        for key in ["region", "symptom", "from", "to"] { #expect(json[key] is NSNull, "\(key)") }
        #expect((json["points"] as? [Any])?.isEmpty == true)
    }

    @Test func `services carry their standing, or null`() throws {
        let standing = ServiceStanding(
            service: "penlight", at: Specimen.minute(14, 20), level: .high, observed: 412, expected: 61,
            symptoms: [.loginFailure: 231, .slow: 2], openIncidents: ["penlight-20261122T1258Z"])
        let json = try object(
            Specimen.publisher().json(services: [Specimen.bank, Specimen.service], standings: [standing]))
        let services = try #require(json["services"] as? [[String: Any]])
        #expect(services.map { $0["id"] as? String } == ["crown-bank", "penlight"])
        #expect(services[0]["standing"] is NSNull)
        let shown = try #require(services[1]["standing"] as? [String: Any])
        #expect(shown["observed"] as? Int == 412)
        #expect(shown["ratio"] as? Double == 6.7541)
        #expect(shown["levelTitle"] as? String == "far more reports than usual")
        let symptoms = try #require(shown["symptoms"] as? [[String: Any]])
        #expect(symptoms.map { $0["id"] as? String } == ["login_failure", "slow"])
        #expect(symptoms[1]["reporters"] is NSNull)
        #expect(symptoms[1]["suppressed"] as? Bool == true)
        let incidents = try #require(shown["openIncidents"] as? [[String: Any]])
        #expect(
            incidents[0]["link"] as? String == "https://outcry.example/api/v1/incidents/penlight-20261122T1258Z")
    }

    @Test func `what follows from a number withheld is withheld too`() throws {
        let standing = ServiceStanding(
            service: "penlight", at: Specimen.minute(14, 20), level: .unknown, observed: 3, expected: 1,
            symptoms: [.slow: 3], openIncidents: [])
        let json = text(try Specimen.publisher().json(service: Specimen.service, standing: standing))
        #expect(json.contains(#""observed":null,"openIncidents":[],"ratio":null,"suppressed":true"#))

        let incident = try object(Specimen.publisher().json(incident: Specimen.bare))
        let magnitude = try #require(incident["magnitude"] as? [String: Any])
        for key in ["reporters", "excess", "low", "high"] { #expect(magnitude[key] is NSNull, "\(key)") }

        let confirmed = try object(Specimen.publisher().json(incident: Specimen.confirmed))
        let revisions = try #require(confirmed["revisions"] as? [[String: Any]])
        let reason = try #require(revisions[0]["reason"] as? [String: Any])
        #expect(reason["observed"] is NSNull)
        #expect(reason["statistic"] is NSNull)
        #expect(reason["threshold"] as? Double == 12)
    }

    @Test func `a reason keeps every digit of its numbers`() throws {
        let confirmed = try object(Specimen.publisher().json(incident: Specimen.confirmed))
        let revisions = try #require(confirmed["revisions"] as? [[String: Any]])
        let reason = try #require(revisions[1]["reason"] as? [String: Any])
        #expect(reason["statistic"] as? Double == 31.25)
        #expect(reason["observed"] as? Int == 40)
    }

    @Test func `an incident has the same fields at every stage of its life`() throws {
        let publisher = try Specimen.publisher()
        let keys = try [Specimen.suspected, Specimen.confirmed, Specimen.ended, Specimen.global, Specimen.bare].map {
            Set(try object(publisher.json(incident: $0)).keys)
        }
        #expect(Set(keys).count == 1)
    }

    @Test func `an incident that is over has a half-open duration`() throws {
        let ended = try object(Specimen.publisher().json(incident: Specimen.ended))
        let duration = try #require(ended["duration"] as? [String: Any])
        #expect(duration["from"] as? String == "2026-11-22T12:50:00Z")
        #expect(duration["to"] as? String == "2026-11-22T15:20:00Z")
        #expect(duration["minutes"] as? Int == 150)
        #expect(ended["endedAt"] as? String == "2026-11-22T15:20:00Z")
        let open = try object(Specimen.publisher().json(incident: Specimen.confirmed))
        #expect((open["duration"] as? [String: Any])?["to"] is NSNull)
        #expect(open["endedAt"] is NSNull)
    }

    @Test func `a page of incidents names the next one`() throws {
        let publisher = try Specimen.publisher()
        let page = try object(publisher.json(incidents: [Specimen.ended, Specimen.bare], next: "abc"))
        #expect((page["incidents"] as? [Any])?.count == 2)
        #expect(page["next"] as? String == "abc")
        #expect(try object(publisher.json(incidents: [], next: nil))["next"] is NSNull)
    }

    @Test func `a link of an operator that is no web address is left out`() throws {
        var incident = Specimen.confirmed
        incident.official = [Specimen.said(.identified, Specimen.minute(14, 0), "x", link: "javascript:alert(1)")]
        let publisher = try Specimen.publisher()
        #expect(!text(publisher.json(incident: incident)).contains("javascript"))
        let report = publisher.situation(of: incident, asOf: Specimen.minute(14, 20).start)
        #expect(!text(publisher.json(situation: report)).contains("javascript"))
    }

    @Test func `a situation report is written with all its rows`() throws {
        let publisher = try Specimen.publisher()
        let report = publisher.situation(of: Specimen.confirmed, asOf: Specimen.minute(14, 20).start)
        let json = try object(publisher.json(situation: report))
        let rows = try #require(json["rows"] as? [[String: Any]])
        #expect(rows.map { $0["aspect"] as? String } == SituationReport.Aspect.allCases.map(\.rawValue))
        let statements = try #require(rows[1]["statements"] as? [[String: Any]])
        #expect(statements[0]["reporters"] as? Int == 231)
        #expect(statements[0]["share"] as? Double == 0.5607)
        #expect(statements[0]["question"] is NSNull)
        #expect(statements[4]["reporters"] is NSNull)
    }

    @Test func `numbers that are none do not break a document`() throws {
        let scope = Scope(
            from: Specimen.minute(13, 20), to: Specimen.minute(14, 20), extent: nil,
            regions: [
                Specimen.part(
                    "US", .affected, 90, usual: .nan, ratio: .infinity, from: -.infinity, to: .greatestFiniteMagnitude)
            ])
        let json = try object(Specimen.publisher().json(scope: scope, service: Specimen.service))
        let region = try #require((json["regions"] as? [[String: Any]])?.first)
        #expect(region["expected"] is NSNull)
        #expect(region["ratio"] is NSNull)
    }
}

extension PublisherJSONTests {
    @Test func `echoes are told beside the reporters, withheld while few, and left out while there are none`() throws {
        var incident = Specimen.confirmed
        #expect(try object(Specimen.publisher().json(incident: incident))["echoes"] == nil)
        incident.echoes = 4
        let few = try #require(try object(Specimen.publisher().json(incident: incident))["echoes"] as? [String: Any])
        #expect(few["reports"] is NSNull && few["suppressed"] as? Bool == true)
        incident.echoes = 61
        let many = try #require(try object(Specimen.publisher().json(incident: incident))["echoes"] as? [String: Any])
        #expect(many["reports"] as? Int == 61 && many["suppressed"] as? Bool == false)
    }
}
