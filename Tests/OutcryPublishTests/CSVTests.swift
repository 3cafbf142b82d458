import OutcryModel
import Testing

@testable import OutcryPublish

struct CSVTests {
    @Test(
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("\0=1", "\"'\0=1\""), ("\u{FF1D}1", "\"'\u{FF1D}1\""),
            ("a=1", "a=1"), ("", ""),
        ])
    func `words are one cell, and never a formula`(text: String, cell: String) {
        #expect(CSV.quoted(text) == cell)
    }

    @Test func `numbers stand as they are, and nothing where there is none`() {
        #expect(CSV.row([.count(5), .number(1.5), .number(.nan), .flag(true), .text(nil)]) == "5,1.5,,true,\r\n")
    }

    @Test func `counts too small to be told are no rows`() throws {
        let publisher = try Specimen.publisher()
        let hour = Specimen.minute(12, 0)..<Specimen.minute(13, 0)
        let counts = [("DE", 9), ("AT", 4)].map { region, reporters in
            RegionCount(
                service: "penlight", region: Region.ID(region), symptom: nil, during: hour, reporters: reporters)
        }
        let csv = publisher.csv(counts: counts)
        #expect(csv.rows == 1)
        #expect(
            csv.text == "tally,penlight,DE,Germany,country,,2026-11-22T12:00:00Z,2026-11-22T13:00:00Z,5\r\n")
        let lines = publisher.lines(counts: counts)
        #expect(lines.rows == 1)
        #expect(lines.text.hasSuffix("}\n") && lines.text.contains("\"reporters\":5"))
    }

    @Test func `the last record has as many cells as the others, and says where the rest is`() throws {
        let publisher = try Specimen.publisher()
        #expect(publisher.lastRecord(rows: 7, next: "https://x/?a=1", columns: 9) == "end,,,https://x/?a=1,,,,,7\r\n")
        #expect(
            publisher.lastLine(rows: 7, next: nil) == #"{"complete":true,"kind":"end","next":null,"rows":7}"# + "\n")
        let row = publisher.csv(incidents: [Specimen.confirmed])
        #expect(row.hasPrefix("incident,penlight-20261122T1258Z,penlight,PenLight,confirmed,"))
        #expect(row.hasSuffix(",410\r\n"))
    }
}
