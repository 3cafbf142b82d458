import OutcryModel
import OutcryStore
import Testing

@testable import OutcryWeb

struct EventPlaceTests {
    @Test(arguments: [
        EventPlace(Minute(29_922_480), "penlight-20261122T1200", .incident),
        EventPlace(Minute(29_922_480), "penlight-20261122T1200", .scope), EventPlace(endOf: Minute(29_922_480)),
    ])
    func `a place comes back from its text`(place: EventPlace) {
        #expect(EventPlace(place.text) == place)
    }

    @Test func `places are in the order of minutes, then of incidents, and the end of a minute is last`() {
        let places = [
            EventPlace(Minute(1), "b", .scope), EventPlace(endOf: Minute(1)), EventPlace(Minute(2), "a", .incident),
            EventPlace(Minute(2), "a", .scope), EventPlace(Minute(2), "b", .incident), EventPlace(endOf: Minute(2)),
        ]
        #expect(places.shuffled().sorted() == places)
    }

    @Test(arguments: ["", "7", "2.", "2.zz", Cursor.text(after: "1 2", of: "events"), Cursor.text(after: "1", of: "x")])
    func `a text that is no id is none`(text: String) {
        #expect(EventPlace(text) == nil)
    }
}
