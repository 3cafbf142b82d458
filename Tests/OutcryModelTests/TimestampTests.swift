import Foundation
import OutcryModel
import Testing

struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-11-22T12:50:00Z", 1_795_351_800_000),
        ("2026-11-22T12:50:00.250+01:00", 1_795_348_200_250), ("2026-11-22t12:50:00z", 1_795_351_800_000),
        ("2026-11-22 12:50:00Z", 1_795_351_800_000), ("2026-11-22T12:50:00-00:00", 1_795_351_800_000),
        ("1969-12-31T23:59:59.999Z", -1), ("2000-02-29T00:00:00Z", 951_782_400_000),
        ("2026-11-22T12:50:00.5Z", 1_795_351_800_500), ("2026-11-22T12:50:00.0009Z", 1_795_351_800_000),
        ("2026-11-22T12:50:00.123456789Z", 1_795_351_800_123), ("0000-01-01T00:00:00Z", -62_167_219_200_000),
        ("9999-12-31T23:59:59.999Z", 253_402_300_799_999), ("1990-12-31T15:59:60-08:00", 662_687_999_000),
        ("2026-11-22T00:30:00+14:00", 1_795_257_000_000),
    ])
    func `RFC 3339 is read`(text: String, milliseconds: Int64) {
        #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "now", "2026-11-22", "2026-11-22T12:50Z", "2026-11-22T12:50:00", "2026-11-22T12:50:00.Z",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2026-04-31T00:00:00Z", "2026-01-00T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T12:60:00Z",
        "2026-11-22T12:50:61Z", "2026-11-22T12:50:00+24:00", "2026-11-22T12:50:00+01:60", "2026-11-22T12:50:00+0100",
        "2026-11-22T12:50:00+01", "2026-11-22T12:50:00ZZ", " 2026-11-22T12:50:00Z", "26-11-22T12:50:00Z",
        "+2026-11-22T12:50:00Z", "2026/11/22T12:50:00Z", "２０２６-11-22T12:50:00Z", "2026-11-22T12:50:00−01:00",
        "2026-11-22T12:50:00,5Z", "12026-11-22T12:50:00Z",
    ])
    func `anything else is not`(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test(arguments: ["0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"])
    func `an instant whose year in UTC has no four digits is not read, for it could not be written`(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"), (1_795_351_800_250, "2026-11-22T12:50:00.250Z"),
        (1_795_351_800_005, "2026-11-22T12:50:00.005Z"), (-62_167_219_200_000, "0000-01-01T00:00:00Z"),
    ])
    func `an instant is written in UTC, with milliseconds only when there are any`(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).rfc3339 == text)
    }

    @Test func `what is written reads back the same`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let instant = Timestamp(
                milliseconds: .random(in: -62_167_219_200_000...253_402_300_799_999, using: &random))
            #expect(Timestamp(rfc3339: instant.rfc3339) == instant)
        }
    }

    @Test func `durations add and subtract to the millisecond`() {
        let instant = Timestamp(seconds: 100)
        #expect(instant + .milliseconds(1500) == Timestamp(milliseconds: 101_500))
        #expect(instant - .seconds(101) == Timestamp(seconds: -1))
        #expect(Timestamp(milliseconds: 2500) - Timestamp(seconds: 1) == .milliseconds(1500))
        #expect(Duration.microseconds(1999).inMilliseconds == 1)
        #expect(Duration.milliseconds(-1500).inMilliseconds == -1500)
    }

    @Test func `seconds and minutes round down, before the epoch too`() {
        #expect(Timestamp(milliseconds: 1999).seconds == 1)
        #expect(Timestamp(milliseconds: -1).seconds == -1)
        #expect(Timestamp(milliseconds: 59_999).minute == Minute(0))
        #expect(Timestamp(milliseconds: -1).minute == Minute(-1))
    }

    @Test func `its Codable form is RFC 3339`() throws {
        let instant = Timestamp(milliseconds: 1_795_351_800_250)
        let json = try JSONEncoder().encode([instant])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-22T12:50:00.250Z"]"#)
        #expect(try JSONDecoder().decode([Timestamp].self, from: json) == [instant])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Timestamp].self, from: Data(#"["yesterday"]"#.utf8))
        }
    }
}
