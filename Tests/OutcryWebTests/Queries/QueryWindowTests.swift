import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct QueryWindowTests {
    private func window(_ query: String) throws -> (from: Int, to: Int) {
        let fields = try #require(FormFields(query.utf8))
        var reader = QueryReader(fields)
        let window = QueryWindow.read(&reader, length: 60, now: Sample.noon, takesInstant: true)
        try reader.finish()
        return (window.from - Sample.noon.minute, window.to - Sample.noon.minute)
    }

    @Test(arguments: [
        ("", -60, 0), ("at=2026-11-22T11:00:00Z", -120, -60), ("to=2026-11-22T11:00:00Z", -120, -60),
        ("from=2026-11-22T11:30:00Z", -30, 0), ("from=2026-11-22T10:00:30Z&to=2026-11-22T10:01:59Z", -120, -119),
        ("from=2026-11-22T11:30:00+01:00", -90, 0), ("from=2026-10-22T12:00:00Z", -31 * 1440, 0),
    ])
    func `what is not given is filled in`(query: String, from: Int, to: Int) throws {
        #expect(try window(query) == (from, to))
    }
}
