import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct RetryAfterTests {
    private let now = Timestamp(seconds: 784_111_777)

    @Test(arguments: [
        ("120", 120),
        (" 0 ", 0),
        ("99999999999999999999", 366 * 86_400),
        ("Sun, 06 Nov 1994 08:51:37 GMT", 120),
        ("Sunday, 06-Nov-94 08:51:37 GMT", 120),
        ("Sun Nov  6 08:51:37 1994", 120),
        ("Sun, 06 Nov 1994 07:49:37 GMT", -3600),
    ])
    func `both forms name an instant`(field: String, seconds: Int) {
        #expect(RetryAfter.instant(field, receivedAt: now) == now + .seconds(seconds))
    }

    @Test(arguments: [
        "", " ", "-5", "soon", "1.5", "Sun, 31 Feb 1994 08:51:37 GMT", "Sun, 06 Nov 1994 25:51:37 GMT", "06 Nov",
        "Sun, 06 Nov 1994", "Sun, 06 Now 1994 08:51:37 GMT",
    ])
    func `anything else names none`(field: String) {
        #expect(RetryAfter.instant(field, receivedAt: now) == nil)
    }

    @Test(arguments: [("01-Jan-69", 2069), ("01-Jan-70", 1970), ("01-Jan-99", 1999)])
    func `a year of two digits lies between 1970 and 2069`(date: String, year: Int) {
        let days = CivilDate(year: year, month: 1, day: 1).daysSinceEpoch
        #expect(HTTPDate.instant("Friday, \(date) 00:00:00 GMT") == Timestamp(seconds: Int64(days) * 86_400))
    }
}
