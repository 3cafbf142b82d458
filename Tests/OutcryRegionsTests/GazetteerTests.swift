import OutcryModel
import Testing

@testable import OutcryRegions

@Suite struct GazetteerTests {
    private func region(_ text: String, masking masks: [Range<Int>] = []) throws -> String? {
        let gazetteer = try Gazetteer.standard()
        return gazetteer.region(of: gazetteer.places(in: text, masking: masks))?.region.rawValue
    }

    @Test(arguments: [
        ("kein Netz in Berlin", "geonames:2950159"), ("sin luz en Sevilla", "geonames:2510911"),
        ("no signal in london today", "geonames:2643743"), ("東京で繋がらない", "geonames:1850147"),
        ("пропал интернет в Москве", "geonames:524901"), ("нет сети в Казани", "geonames:551487"),
        ("diyarbakırda internet yok", "geonames:316541"), ("İstanbul'da elektrik yok", "geonames:745044"),
        ("الانترنت مقطوع بالرياض", "geonames:108410"), ("서울에서 안 돼요", "geonames:1835848"),
        ("पुणे में बिजली नहीं", "geonames:1259229"), ("brak prądu w Krakowie", "geonames:3094802"),
        ("深圳没信号", "geonames:1795565"), ("#Toronto is dark", "geonames:6167865"),
        ("Is it down for anyone in the Bay Area", "US-CA"), ("Ausfall in ganz Bayern", "DE-BY"),
        ("toda Argentina igual parece", "AR"), ("all over the UK", "GB"),
    ])
    func `a place is found in its language and script`(text: String, expected: String) throws {
        #expect(try region(text) == expected)
    }

    @Test(arguments: [
        "reading the error message", "nice, it works on mobile", "orange juice", "of course it is down",
        "they push a bug fix", "Kann die App nicht öffnen", "no puedo entrar para nada", "bank of america is down",
        "the app is so slow", "essen war gut",
    ])
    func `everyday words and brands are no places`(text: String) throws {
        #expect(try region(text) == nil)
    }

    @Test(arguments: [
        ("Portland", "geonames:5746545"), ("Portland, ME", "geonames:4975802"), ("Portland Maine", "geonames:4975802"),
        ("savannah ga", "geonames:4221552"), ("Newcastle NSW", "geonames:2155472"),
        ("Birmingham, Alabama", "geonames:4049979"), ("Birmingham UK", "geonames:2655603"),
        ("Reading, UK", "geonames:2639577"), ("London Ontario", "geonames:6058560"),
    ])
    func `what stands beside a name settles which place it is`(text: String, expected: String) throws {
        #expect(try region(text) == expected)
    }

    @Test func `a country named elsewhere settles a name that several share`() throws {
        #expect(try region("here in Canada, in London, nothing works") == "geonames:6058560")
    }

    @Test func `a masked brand is no place`() throws {
        #expect(try region("Berlin Bank is down", masking: [0..<11]) == nil)
        #expect(try region("Berlin Bank is down") == "geonames:2950159")
    }

    @Test func `several places of one country give the smallest that holds them`() throws {
        #expect(try region("Köln und Düsseldorf ohne Netz") == "DE-NW")
        #expect(try region("Köln und Berlin ohne Netz") == "DE")
        #expect(try region("Paris and Berlin") == "geonames:2988507")
    }

    @Test(arguments: [
        ("Train to Rennes cancelled, stuck in Lille", "geonames:2998324"),
        ("from Pisa to Rome nothing runs", "geonames:3170647"),
        ("parcel to Berlin", "geonames:2950159"),
    ])
    func `where something goes counts only where no other place is named`(text: String, expected: String) throws {
        #expect(try region(text) == expected)
    }

    @Test(arguments: [
        "Kenya Airways cancelled us", "banco de Bogotá no abre", "metro de Sevilla parado", "22:00 мск сбой",
        "via Milano al buio", "rue de Lyon dans le noir",
    ])
    func `what bears the name of a place is none`(text: String) throws {
        #expect(try region(text) == nil)
    }

    @Test func `close to a place is at it`() throws {
        let mention = try #require(try Gazetteer.standard().places(in: "no power close to Leeds").first)
        #expect(!mention.isDestination)
    }

    @Test func `a mention gives the bytes of the original`() throws {
        let text = "Störung in München!"
        let mention = try #require(try Gazetteer.standard().places(in: text).first)
        #expect(String(decoding: Array(text.utf8)[mention.range], as: UTF8.self) == "München")
    }

    @Test func `a megabyte of names is read in one pass`() throws {
        let text = String(repeating: "san jose, ca new york ", count: 2000)
        #expect(try Gazetteer.standard().places(in: text).count == 4000)
    }
}
