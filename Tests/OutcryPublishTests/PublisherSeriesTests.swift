import Foundation
import OutcryModel
import Testing

@testable import OutcryPublish

struct PublisherSeriesTests {
    private func answer(compared: Bool = false) -> SeriesAnswer {
        func points(_ hour: Int) -> [SeriesPoint] {
            [
                SeriesPoint(at: Specimen.minute(hour, 0), observed: 16, expected: 14.5, low: 9, high: 21),
                SeriesPoint(at: Specimen.minute(hour, 15), observed: 0, expected: nil, low: nil, high: nil),
            ]
        }
        return SeriesAnswer(
            service: "penlight", region: "DE", symptom: .slow, bucket: 15, from: Specimen.minute(12, 0),
            to: Specimen.minute(12, 30), points: points(12), compared: compared ? points(11) : nil,
            incidents: [Specimen.confirmed, Specimen.ended], completeUntil: Specimen.minute(12, 29))
    }

    @Test func `a series is a flat array of points`() throws {
        let json = String(decoding: try Specimen.publisher().json(series: answer()), as: UTF8.self)
        #expect(
            json.contains(
                """
                "points":[{"compared":null,"complete":true,"expected":14.5,"high":21,"low":9,"observed":15,\
                "suppressed":false,"time":"2026-11-22T12:00:00Z"},\
                {"compared":null,"complete":false,"expected":null,"high":null,"low":null,"observed":null,\
                "suppressed":true,"time":"2026-11-22T12:15:00Z"}],\
                "region":{"id":"DE","level":"country","name":"Germany"},\
                "service":{"id":"penlight","name":"PenLight"},"symptom":"slow","to":"2026-11-22T12:30:00Z"}
                """))
        #expect(json.contains(#""comparedFrom":null"#))
    }

    @Test func `incidents have an end only when they are over`() throws {
        let json = try object(Specimen.publisher().json(series: answer()))
        let incidents = try #require(json["incidents"] as? [[String: Any]])
        #expect(incidents[0]["to"] is NSNull)
        #expect(incidents[1]["to"] as? String == "2026-11-22T15:20:00Z")
    }

    @Test func `each bucket stands beside the one it is compared with`() throws {
        let json = try object(Specimen.publisher().json(series: answer(compared: true)))
        #expect(json["comparedFrom"] as? String == "2026-11-22T11:00:00Z")
        let points = try #require(json["points"] as? [[String: Any]])
        let other = try #require(points[1]["compared"] as? [String: Any])
        #expect(other["time"] as? String == "2026-11-22T11:15:00Z")
        #expect(other["observed"] is NSNull)
    }

    @Test func `rows are flat, with the time in both ways`() throws {
        let bytes = try Specimen.publisher().rows(series: answer(compared: true))
        let rows = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        #expect(rows.count == 2)
        #expect(rows[0]["time"] as? String == "2026-11-22T12:00:00Z")
        #expect(rows[0]["timeMs"] as? Int == 1_795_348_800_000)
        #expect(rows[0]["comparedObserved"] as? Int == 15)
        #expect(rows[0].values.allSatisfy { !($0 is [Any]) && !($0 is [String: Any]) })
    }

    @Test func `values with commas have the same columns`() throws {
        let text = String(decoding: try Specimen.publisher().csv(series: answer()), as: UTF8.self)
        #expect(
            text == """
                time,timeMs,observed,complete,expected,low,high,comparedTime,comparedTimeMs,comparedObserved,\
                comparedExpected\r
                2026-11-22T12:00:00Z,1795348800000,15,true,14.5,9.0,21.0,,,,\r
                2026-11-22T12:15:00Z,1795349700000,,false,,,,,,,\r

                """)
    }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }
}
