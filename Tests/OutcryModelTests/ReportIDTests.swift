import Foundation
import OutcryModel
import Testing

struct ReportIDTests {
    @Test func `the text form is read and written`() throws {
        // The example of RFC 9562, appendix A.6.
        let id = try #require(ReportID("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"))
        #expect(id.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
        #expect(id.time == Timestamp(rfc3339: "2022-02-22T14:22:22-05:00"))
    }

    @Test func `a new id is a UUID of version 7 that carries its time`() throws {
        let time = Timestamp(milliseconds: 1_795_351_800_250)
        for _ in 0..<200 {
            let id = ReportID(at: time)
            let uuid = try #require(UUID(uuidString: id.description)).uuid
            #expect(uuid.6 >> 4 == 7)
            #expect(uuid.8 >> 6 == 0b10)
            #expect(id.time == time)
            #expect(ReportID(id.description) == id)
        }
    }

    @Test func `ids order by time, as their text does`() {
        let ids = (0..<500).map { ReportID(at: Timestamp(milliseconds: Int64($0) * 7919)) }
        #expect(ids.shuffled().sorted() == ids)
        #expect(ids.map(\.description).sorted() == ids.map(\.description))
    }

    @Test func `ids of one instant differ`() {
        let ids = (0..<10_000).map { _ in ReportID(at: Timestamp(milliseconds: 0)) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `an instant before the epoch counts as the epoch`() {
        #expect(ReportID(at: Timestamp(milliseconds: -1)).time == Timestamp(milliseconds: 0))
    }

    @Test(arguments: [
        "", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
        "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f",
        "017f22e2-79b0-7cc3-c8c4-dc0c0c07398f", "017f22e2-79b0-7cc3-08c4-dc0c0c07398f",
        "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
        "017f22e2_79b0_7cc3_98c4_dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398é",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", " 017f22e2-79b0-7cc3-98c4",
    ])
    func `anything else is no id`(text: String) {
        #expect(ReportID(text) == nil)
    }

    @Test func `its Codable form is the text`() throws {
        let id = ReportID(at: Timestamp(seconds: 1))
        let json = try JSONEncoder().encode([id])
        #expect(String(decoding: json, as: UTF8.self) == #"["\#(id)"]"#)
        #expect(try JSONDecoder().decode([ReportID].self, from: json) == [id])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([ReportID].self, from: Data(#"["x"]"#.utf8)) }
    }
}
