import OutcryModel
import OutcryTrial
import Testing

@testable import OutcryRegions

@Suite struct PlaceFinderTests {
    private func region(_ text: String, masking masks: [Range<Int>] = []) throws -> String? {
        let gazetteer = try Gazetteer.standard()
        return gazetteer.region(of: gazetteer.places(in: text, masking: masks))?.region.rawValue
    }

    @Test(arguments: [
        ("нет света в Нижнем Новгороде", "geonames:520555"), ("в Екатеринбурге лежит", "geonames:1486209"),
        ("у Харкові немає світла", "geonames:706483"), ("nie działa w Gdańsku", "geonames:3099434"),
        ("w Zielonej Górze ciemno", "geonames:3080165"), ("w Katowicach brak", "geonames:3096472"),
        ("konyada elektrik yok", "geonames:306571"), ("Trabzonlular bekliyor", "geonames:738648"),
        ("وبالرياض مقطوع", "geonames:108410"), ("انقطاع للرياض كلها", "geonames:108410"),
        ("पटने में बिजली गुल", "geonames:1260086"), ("부산에서만 안 됨", "geonames:1838524"),
        ("die Leipziger sind offline", "geonames:2879139"), ("da Milano in giù", "geonames:3173435"),
    ])
    func `declined names are found`(text: String, expected: String) throws {
        #expect(try region(text) == expected)
    }

    @Test(arguments: [
        ("Питер лежит", "geonames:498817"), ("мск отвалился", "geonames:524901"), ("wwa bez prądu", "geonames:756135"),
        ("blr down again", "geonames:1277333"), ("anyone in Joburg", "geonames:993800"),
        ("Philly is out", "geonames:4560349"), ("SoCal outage", "US-CA"), ("Ausfall im Ruhrpott", "DE-NW"),
        ("jabodetabek mati lampu", "geonames:1642911"), ("魔都断网", "geonames:1796236"), ("京阪神で停電", "JP"),
        ("CABA sin luz", "geonames:3435910"), ("Brazilians cannot log in", "BR"), ("los mexicanos sin pix", "MX"),
        ("stuck at CUN since noon", "geonames:3531673"), ("no buses in Reading", "geonames:2639577"),
        ("panne à Nice", "geonames:2990440"), ("#newyork dark", "geonames:5128581"),
    ])
    func `people's own names for places are found`(text: String, expected: String) throws {
        #expect(try region(text) == expected)
    }

    @Test(arguments: [
        "Reading the docs", "Nice one", "como siempre", "sem internet em casa", "कुछ नहीं मिला", "كيف الحال",
        "the date is wrong",
        "NET::ERR_CERT_DATE_INVALID", "20 GB left", "no NO no", "up UP up", "日本語で書いて", "oma sagt", "bar bar bar",
        "Sim only deal", "my bug in a rush",
    ])
    func `everyday words stay words`(text: String) throws {
        #expect(try region(text) == nil)
    }

    @Test func `a small place needs a capital letter or a word for its being one`() throws {
        #expect(try region("we in Chesterfield have none") == "geonames:2653225")
        #expect(try region("the chesterfield sofa") == nil)
    }

    @Test func `a country right behind a brand is a part of its name`() throws {
        let text = "Amazon Egypt lost my parcel"
        #expect(try region(text) == "EG")
        #expect(try region(text, masking: [0..<6]) == nil)
        #expect(try region("Amazon here in Egypt", masking: [0..<6]) == "EG")
    }

    @Test func `masks count in whatever order they come`() throws {
        let text = "Berlin Bank and Amazon Egypt are down in all of Madrid"
        let masks = [0..<11, 16..<22]
        for order in [masks, masks.reversed(), masks + [0..<22]] {
            #expect(try region(text, masking: order) == "geonames:3117735", "\(order)")
        }
        #expect(try region(text, masking: [masks[1]]) != "geonames:3117735")
    }

    @Test func `syllables behind a Korean name must be particles`() throws {
        #expect(try region("대구에서") == "geonames:1835329")
        #expect(try region("대구탕 맛집") == nil)
    }

    @Test(arguments: [
        "\u{0}\u{1}\u{7F}", "\u{202E}نيلرب\u{202C}", "😡", "(((((", "東", "a", "서", "و", "St. ", "لل", "Springfield, ",
        "Paris",
    ])
    func `a megabyte of anything is read in linear time`(piece: String) throws {
        let gazetteer = try Gazetteer.standard()
        func time(_ bytes: Int) -> Duration {
            let text = String(repeating: piece, count: bytes / piece.utf8.count)
            let folded = FoldedText(text)
            return ThreadTime.measure { _ = gazetteer.places(in: folded, of: text) }
        }
        _ = time(10_000)
        // Ten times as much may take no more than thirty times as long; what is quadratic takes a hundred times.
        #expect(time(1_000_000) < time(100_000) * 30 + .milliseconds(10))
    }
}
