import OutcryModel
import Testing

@testable import OutcryWeb

struct RegionChoicesTests {
    @Test(arguments: [
        ("de-DE,de;q=0.9", "DE"), ("en, de-AT;q=0.5", "AT"), ("zh-Hant-AT", "AT"), ("de-de", "DE"),
        ("en-XX, de-DE", "DE"),
    ])
    func `the first language with a country names the guess`(header: String, country: String) throws {
        #expect(RegionChoices(try Cast.regions()).guess(header)?.id.rawValue == country)
    }

    @Test(arguments: [nil, "", "de", "*", "en-150", ";;;,,,", "en-BE-x"])
    func `without a country there is no guess`(header: String?) throws {
        #expect(RegionChoices(try Cast.regions()).guess(header) == nil)
    }

    @Test func `a chosen part brings its country to the front`() throws {
        let groups = RegionChoices(try Cast.regions()).groups(guess: nil, selected: "AT-7")
        #expect(groups.first?.groupName == "Austria")
        #expect(groups.first?.options.first { $0.isSelected }?.code == "AT-7")
    }
}
