import OutcryModel
import Testing

struct CivilDateTests {
    @Test(arguments: [
        (0, CivilDate(year: 1970, month: 1, day: 1)), (-1, CivilDate(year: 1969, month: 12, day: 31)),
        (11_016, CivilDate(year: 2000, month: 2, day: 29)), (11_017, CivilDate(year: 2000, month: 3, day: 1)),
        (20_779, CivilDate(year: 2026, month: 11, day: 22)), (-719_468, CivilDate(year: 0, month: 3, day: 1)),
        (-25_509, CivilDate(year: 1900, month: 2, day: 28)), (-25_508, CivilDate(year: 1900, month: 3, day: 1)),
        (2_932_896, CivilDate(year: 9999, month: 12, day: 31)), (-719_528, CivilDate(year: 0, month: 1, day: 1)),
    ])
    func `known days are where they are`(days: Int, date: CivilDate) {
        #expect(CivilDate(daysSinceEpoch: days) == date)
        #expect(date.daysSinceEpoch == days)
    }

    @Test func `every day of eight hundred years follows the one before`() {
        var expected = CivilDate(year: 1600, month: 1, day: 1)
        var wrong: [Int] = []
        for days in expected.daysSinceEpoch..<CivilDate(year: 2400, month: 1, day: 1).daysSinceEpoch {
            if CivilDate(daysSinceEpoch: days) != expected || expected.daysSinceEpoch != days { wrong.append(days) }
            expected = following(expected)
        }
        #expect(wrong == [])
        #expect(expected == CivilDate(year: 2400, month: 1, day: 1))
    }

    @Test func `weeks begin on Monday`() {
        #expect(CivilDate(year: 1970, month: 1, day: 1).weekday == 3)
        #expect(CivilDate(year: 1969, month: 12, day: 29).weekday == 0)
        #expect(CivilDate(year: 2026, month: 11, day: 22).weekday == 6)
        #expect(CivilDate(year: 2026, month: 11, day: 23).weekday == 0)
    }

    @Test(arguments: [(2024, 29), (2026, 28), (1900, 28), (2000, 29)])
    func `February has the days the calendar gives it`(year: Int, days: Int) {
        #expect(CivilDate.days(in: 2, of: year) == days)
    }

    private func following(_ date: CivilDate) -> CivilDate {
        if date.day < CivilDate.days(in: date.month, of: date.year) {
            return CivilDate(year: date.year, month: date.month, day: date.day + 1)
        }
        return date.month < 12
            ? CivilDate(year: date.year, month: date.month + 1, day: 1)
            : CivilDate(year: date.year + 1, month: 1, day: 1)
    }
}
