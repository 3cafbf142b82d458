import Foundation
import OutcryModel
import Testing

@testable import OutcryPublish

struct PublisherJSONTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func `the scope of an incident has its numbers in fives`() throws {
        let incident = try object(Specimen.publisher().json(incident: Specimen.confirmed))
        let scope = try #require(incident["scope"] as? [String: Any])
        #expect(scope["state"] as? String == "affected")
        #expect(scope["extentTitle"] as? String == "in part of one country")
        let regions = try #require(scope["regions"] as? [[String: Any]])
        #expect(regions[0]["observed"] as? Int == 120)
        #expect(regions[0]["ratio"] as? Double == 23.0769)
        #expect((regions[0]["region"] as? [String: Any])?["name"] as? String == "Berlin")
        for key in ["observed", "ratio", "ratioLow", "ratioHigh"] { #expect(regions[5][key] is NSNull) }
        #expect(regions[5]["suppressed"] as? Bool == true)
    }

    @Test(
        arguments: [
            (nil, [], "notEnoughData"), (nil, [RegionState.notEnoughData], "notEnoughData"),
            (nil, [.notAffected, .notEnoughData], "notAffected"), (.regional, [.affected, .notAffected], "affected"),
        ] as [(Extent?, [RegionState], String)])
    func `a scope says of the whole whether it is affected, or that there is too little data`(
        extent: Extent?, states: [RegionState], expected: String
    ) throws {
        var incident = Specimen.confirmed
        incident.scope = Scope(
            from: Specimen.minute(13, 20), to: Specimen.minute(14, 20), extent: extent,
            regions: zip(["DE-BE", "AT"] as [Region.ID], states).map { region, state in
                Specimen.part(region, state, 50, usual: 40, ratio: 1.2, from: 0.9, to: 1.6)
            })
        let scope = try object(Specimen.publisher().json(incident: incident))["scope"] as? [String: Any]
        #expect(scope?["state"] as? String == expected)
    }

    @Test func `services carry their standing, or null`() throws {
        let standing = ServiceStanding(
            service: "penlight", at: Specimen.minute(14, 20), level: .high, observed: 412, expected: 61,
            symptoms: [.loginFailure: 231, .slow: 2], openIncidents: ["penlight-20261122T1258Z"])
        let json = try object(
            Specimen.publisher().json(
                services: [Specimen.bank, Specimen.service], standings: [standing], total: 9, next: "abc"))
        #expect(json["total"] as? Int == 9)
        #expect(json["next"] as? String == "abc")
        let services = try #require(json["services"] as? [[String: Any]])
        #expect(services.map { $0["id"] as? String } == ["crown-bank", "penlight"])
        #expect(services[0]["standing"] is NSNull)
        let shown = try #require(services[1]["standing"] as? [String: Any])
        #expect(shown["observed"] as? Int == 410)
        #expect(shown["ratio"] as? Double == 6.7213)
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
        #expect(statements[0]["reporters"] as? Int == 230)
        #expect(statements[0]["share"] as? Double == 0.561)
        #expect(statements[0]["question"] is NSNull)
        #expect(statements[4]["reporters"] is NSNull)
    }

    @Test func `numbers that are none do not break a document`() throws {
        var incident = Specimen.confirmed
        incident.scope = Scope(
            from: Specimen.minute(13, 20), to: Specimen.minute(14, 20), extent: nil,
            regions: [
                Specimen.part(
                    "US", .affected, 90, usual: .nan, ratio: .infinity, from: -.infinity, to: .greatestFiniteMagnitude)
            ])
        let json = try object(Specimen.publisher().json(incident: incident))["scope"] as? [String: Any]
        let region = try #require((json?["regions"] as? [[String: Any]])?.first)
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
        #expect(many["reports"] as? Int == 60 && many["suppressed"] as? Bool == false)
    }
}
