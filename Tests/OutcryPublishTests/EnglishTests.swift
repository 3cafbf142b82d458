import OutcryModel
import Testing

@testable import OutcryPublish

struct EnglishTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "-12,345")])
    func `thousands are set off`(number: Int, text: String) {
        #expect(English.number(number) == text)
    }

    @Test(arguments: [
        (0.04, "0"), (0.25, "0.3"), (2.0, "2"), (2.41, "2.4"), (9.94, "9.9"), (9.96, "10"), (27.5, "28"),
        (-1.25, "-1.3"),
        (.infinity, "countless"),
    ])
    func `small numbers have one decimal`(number: Double, text: String) {
        #expect(English.number(number) == text)
    }

    @Test(arguments: [
        (0, "under 1 min"), (1, "1 min"), (45, "45 min"), (60, "1 h"), (90, "1 h 30 min"), (1440, "1 day"),
        (1500, "1 day 1 h"), (4500, "3 days 3 h"), (-5, "under 1 min"),
    ])
    func `a duration is said in its two largest units`(minutes: Int, text: String) {
        #expect(English.duration(minutes: minutes) == text)
    }

    @Test(arguments: [
        (0.5, "fewer than usual"), (1.0, "about the usual number"), (2.0, "twice the usual number"),
        (2.4, "2.4 times the usual number"), (23.8, "24 times the usual number"),
        (5000.0, "over 1,000 times the usual number"),
    ])
    func `a ratio is said in words`(ratio: Double, text: String) {
        #expect(English.times(ratio) == text)
    }

    @Test(arguments: [(0.0, "0%"), (0.001, "under 1%"), (0.56, "56%"), (0.999, "over 99%"), (1.0, "100%")])
    func `a share is never rounded to none or all`(share: Double, text: String) {
        #expect(English.percent(share) == text)
    }

    @Test func `the nouns of one and of many differ`() {
        #expect(English.count(1, "person", "people") == "1 person")
        #expect(English.count(0, "person", "people") == "0 people")
        #expect(English.count(2000, "person", "people") == "2,000 people")
    }

    @Test func `a list ends in and`() {
        #expect(English.list([]).isEmpty)
        #expect(English.list(["A"]) == "A")
        #expect(English.list(["A", "B"]) == "A and B")
        #expect(English.list(["A", "B", "C"]) == "A, B and C")
    }

    @Test func `an interval is rounded outwards`() {
        #expect(English.rounded(12_345, up: false) == 12_000)
        #expect(English.rounded(12_345, up: true) == 13_000)
        #expect(English.rounded(12_000, up: true) == 12_000)
        #expect(English.rounded(99, up: true) == 99)
        #expect(English.rounded(.max, up: true) > 0)
    }

    @Test func `the day is given only where it is not the reader’s`() {
        let noon = Specimen.minute(12, 5)
        #expect(English.moment(noon, for: Specimen.minute(23, 59)) == "12:05 UTC")
        #expect(English.moment(noon, for: Specimen.minute(24, 0)) == "12:05 UTC on 22 November 2026")
        #expect(English.moment(Minute(-1), for: nil) == "23:59 UTC on 31 December 1969")
    }

    @Test func `a span over midnight names both days`() {
        let (from, to) = (Specimen.minute(23, 50), Specimen.minute(25, 20))
        #expect(
            English.span(from: from, to: to, for: to)
                == "from 23:50 UTC on 22 November 2026 to 01:20 UTC on 23 November 2026")
        #expect(English.span(from: to, to: to + 30, for: to) == "from 01:20 to 01:50 UTC")
    }

    @Test(arguments: [
        ("Germany", "Germany"), ("United States", "the United States"), ("Netherlands", "the Netherlands"),
        ("Faroe Islands", "the Faroe Islands"), ("Czech Republic", "the Czech Republic"),
    ])
    func `some names take an article`(name: String, place: String) {
        #expect(English.place(name) == place)
    }
}
