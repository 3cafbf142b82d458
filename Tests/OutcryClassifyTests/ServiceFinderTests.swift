import OutcryClassify
import OutcryModel
import Testing

@Suite struct ServiceFinderTests {
    @Test(arguments: [
        ("GitHub is down", ["github"]), ("github's down", ["github"]), ("@github what is going on", ["github"]),
        ("@GitHubHelp are you down", ["github"]), ("#githubdown again", ["github"]),
        ("www.github.com won't load", ["github"]),
        ("google maps is broken", ["google-maps"]), ("Google is down", ["google"]),
        ("netflixa nie działa", ["netflix"]),
        ("my githubbing is fine", []), ("zoom is broken", []), ("zoom meeting is broken", ["zoom"]),
        ("my zoom lens for the call is broken", []), ("#zoom is down", ["zoom"]),
        ("my zoom lens for the call is fine, zoom is down", ["zoom"]), ("zoom in, zoom lens, call", []),
        ("meeting: zoom is down", ["zoom"]), ("zoom is down, call", ["zoom"]), ("my X timeline is empty", ["x"]),
        ("x timeline is empty", []), ("netflix and github are down", ["netflix", "github"]),
    ])
    func `a service is found by its names in context`(text: String, expected: [String]) throws {
        #expect(try Fixture.classifier().classify(text).services.map(\.rawValue) == expected)
    }

    @Test func `a service's name is no place`() throws {
        let verdict = try Fixture.classifier().classify("Berlin Bank is down")
        #expect(verdict.services == ["berlin-bank"])
        #expect(verdict.region == nil)
    }
}
