import OutcryModel
import Testing

@testable import OutcryWeb

struct CursorTests {
    @Test(arguments: ["penlight-29900000", "ü/&=", "a"])
    func `a cursor finds its place again`(id: String) {
        let cursor = Cursor.text(after: Incident.ID(id))
        #expect(Cursor.read(cursor) == Incident.ID(id))
        #expect(FormFields.encode(cursor) == cursor)
    }

    @Test(arguments: ["", "1.", "1.0", "1.zz", "2.61", "1.ff", "61"])
    func `what was never given out is no cursor`(text: String) {
        #expect(Cursor.read(text) == nil)
    }
}
