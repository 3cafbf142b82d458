import OutcryModel
import Testing

@testable import OutcryWeb

struct HTTPDateTests {
    @Test(arguments: [
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
    ])
    func `an instant is written and read again`(seconds: Int, text: String) {
        let instant = Timestamp(seconds: Int64(seconds))
        #expect(HTTPDate.text(instant) == text)
        #expect(HTTPDate.read(text) == instant)
    }

    @Test(arguments: [
        "", "yesterday", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nov 94 08:49:37 GMT",
        "Sun, 31 Feb 2024 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
    ])
    func `what is no date in the preferred form is none`(text: String) {
        #expect(HTTPDate.read(text) == nil)
    }
}
