import HTTPTypes
import HummingbirdTesting
import OutcryModel
import Testing

@testable import OutcryWeb

struct HomePageTests {
    private func stage() -> Stage {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(1)
        stage.view.painted = [
            Cast.standing(open: [stage.view.paintedIncidents[0].id]),
            Cast.standing("kestrel", level: .usual, observed: 22, expected: 24, symptoms: [:]),
            Cast.standing("tidewater", level: .unknown, observed: 2, expected: nil, symptoms: [.slow: 2]),
        ]
        return stage
    }

    @Test func `flagged services come first, and all are in the table`() async throws {
        let page = try await stage().get("/").text
        #expect(MarkupCheck(page).faults == [])
        #expect(page.contains("1 of 3 services has more reports than usual. For 1 there are too few reports to say."))
        #expect(page.contains("Far more reports than usual"))
        #expect(page.contains("<article"))
        for name in ["Kestrel Mobile", "PenLight", "Tidewater Bank"] { #expect(page.contains(name)) }
        #expect(page.contains("under 5"))
    }

    @Test func `a page never says that a service is down`() async throws {
        for path in ["/", "/services/penlight", "/incidents"] {
            let words = try await stage().get(path).text.lowercased().split { !$0.isLetter }
            #expect(!words.contains("down"))
        }
    }

    @Test(arguments: [("pen", true), ("PEN LIGHT", true), ("pénlight", true), ("mobile", false), ("%22", false)])
    func `the search finds by name, alias and id`(search: String, isFound: Bool) async throws {
        let page = try await stage().get("/?q=\(FormFields.encode(search))").text
        #expect(page.contains("href=\"/services/penlight\"") == isFound)
        #expect(MarkupCheck(page).faults == [])
    }

    @Test func `a search without a result asks back, and repeats the words as text`() async throws {
        let slip = try await stage().get("/?q=penlihgt").text
        #expect(slip.contains("Did you mean <a href=\"/services/penlight\">PenLight</a>?"))
        let hostile = try await stage().get("/?q=" + FormFields.encode("\"><script>alert(1)</script>")).text
        #expect(hostile.contains("&quot;&gt;&lt;script&gt;"))
        #expect(MarkupCheck(hostile).faults == [])
    }

    @Test func `a catalogue with nothing in it makes a page`() async throws {
        var stage = Stage()
        stage.view.services = []
        let response = try await stage.get("/")
        #expect(response.status == .ok)
        #expect(MarkupCheck(response.text).faults == [])
    }

    @Test func `hostile names of services stay text`() async throws {
        var stage = Stage()
        stage.view.services = [
            Service(
                id: "evil", name: "<img src=x onerror=alert(1)>\"'&", aliases: [], category: .social,
                homePage: "javascript:alert(1)")
        ]
        stage.view.painted = [Cast.standing("evil")]
        for path in ["/", "/services/evil"] {
            let page = try await stage.get(path).text
            #expect(MarkupCheck(page).faults == [])
            #expect(!page.contains("<img"))
            #expect(!page.contains("javascript:"))
        }
    }
}
