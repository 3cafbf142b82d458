import OutcryModel
import Testing

@testable import OutcryWeb

struct CursorTests {
    @Test(arguments: ["penlight-29900000", "ü/&=", "a"])
    func `a cursor finds its place again, in its own list alone`(place: String) {
        let cursor = Cursor.text(after: place, of: "incidents?state=open")
        #expect(Cursor.read(cursor, of: "incidents?state=open") == place)
        #expect(Cursor.read(cursor, of: "incidents?state=ended") == nil)
        #expect(FormFields.encode(cursor) == cursor)
    }

    @Test func `a cursor in which anything was changed is none`() {
        let cursor = Array(Cursor.text(after: "penlight-29900000", of: "list"))
        for index in cursor.indices {
            var changed = cursor
            changed[index] = changed[index] == "0" ? "1" : "0"
            #expect(Cursor.read(String(changed), of: "list") == nil)
            #expect(Cursor.read(String(cursor[..<index]), of: "list") == nil)
        }
    }

    @Test(arguments: ["", "2.", "2.0", "2.zz", "1.61", "2.ff", "61", "2.0123456789abcdef"])
    func `what was never given out is no cursor`(text: String) {
        #expect(Cursor.read(text, of: "list") == nil)
    }
}
