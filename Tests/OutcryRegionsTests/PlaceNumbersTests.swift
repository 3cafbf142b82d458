import OutcryModel
import Testing

@testable import OutcryRegions

@Suite struct PlaceNumbersTests {
    private func mention(_ text: String) throws -> PlaceMention? {
        try Gazetteer.standard().places(in: text).first
    }

    @Test(arguments: [
        ("no signal area code 512", "US-TX"), ("zip 90210 dark", "US-CA"), ("zip code: 10001", "US-NY"),
        ("PLZ 50667 ohne Netz", "DE-NW"), ("PLZ 10115", "geonames:2950159"), ("CAP 20121 senza fibra", "IT-25"),
        ("CEP 01310-100 sem luz", "BR-SP"), ("индекс 101000 нет света", "geonames:524901"),
        ("郵便番号150-0001 停電", "JP-13"), ("pin code 560001", "IN-KA"), ("code postal 69003 coupé", "FR-ARA"),
        ("panne dans le 69", "FR-ARA"), ("código postal 28013", "ES-MD"),
    ])
    func `a code behind a word for it leads to its region`(text: String, expected: String) throws {
        let found = try #require(try mention(text))
        #expect(found.region == Region.ID(expected))
        #expect(found.reason == .code)
    }

    @Test(arguments: [("no lights in LS6 since 9", "geonames:2644688"), ("fibre out in SW1A", "geonames:2643743")])
    func `an outward code in capitals behind such as “in” is a place`(text: String, expected: String) throws {
        #expect(try mention(text)?.region == Region.ID(expected))
    }

    @Test(arguments: [
        "error 512", "512 GB left", "paid 90210 for it", "since 2019", "zip file broken", "zip 90", "plz 5 min",
        "cap 20 €",
        "CEP 0", "dans le 10 minutes", "dans le 69 %", "ls6 phone", "my LS6", "EC2 is down", "in iPhone SE2", "in S21",
        "zip 902101234567", "plz fix", "area code 5123",
    ])
    func `prices, errors, years and models are no codes`(text: String) throws {
        #expect(try mention(text) == nil)
    }

    @Test(arguments: [("Zip 90210 declined my card", 0..<3), ("no signal zip 90210", 14..<19), ("PLZ 50667", 8..<9)])
    func `a code in the name of a brand is none`(text: String, brand: Range<Int>) throws {
        #expect(try mention(text)?.reason == .code)
        #expect(try Gazetteer.standard().places(in: text, masking: [brand]).isEmpty)
    }

    @Test(arguments: ["calle zip 90210", "error_zip 90210", "zip 90210 Airways", "zip 90210_x"])
    func `a code in a longer name or word is none`(text: String) throws {
        #expect(try mention(text) == nil)
    }

    @Test(arguments: ["〒150-0001 停電", "停電です〒 150-0001", "(〒150-0001)"])
    func `the postal mark of Japan is a word for a code`(text: String) throws {
        let found = try #require(try mention(text))
        #expect(found.region == "JP-13")
        #expect(try mention("〒 圏外") == nil)
    }
}
