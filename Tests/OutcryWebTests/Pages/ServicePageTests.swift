import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct ServicePageTests {
    private func stage() -> Stage {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(2)
        stage.view.painted = [Cast.standing(open: stage.view.paintedIncidents.map(\.id))]
        stage.view.paintedScope = Cast.scope
        stage.view.reporters = { $0 < 6 ? 90 - $0 * 10 : 12 }
        return stage
    }

    @Test func `the page tells the state in words, figures, a chart and tables`() async throws {
        let page = try await stage().get("/services/penlight").text
        #expect(MarkupCheck(page).faults == [])
        for words in [
            "<h1>PenLight</h1>", "Far more reports than usual", "More than usual", "<dd>410<small>usually 61", "6.7×",
            "Open since 11:25", "and 1 more, below",
            "Show as a table", "Situation report", "Can’t sign in", "Berlin", "120", "24×",
            "These are people’s reports, not a measurement of the service.",
        ] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test(arguments: [(0, "11:00"), (7, "11:00"), (14, "11:00"), (15, "11:15"), (29, "11:15")])
    func `the window of the regions is named where it is another than the last hour`(
        minutes: Int, start: String
    ) async throws {
        var stage = stage()
        stage.view.time = ManualTime()
        stage.view.time.advance(by: .seconds(minutes * 60))
        let page = try await stage.get("/services/penlight").text
        #expect(MarkupCheck(page).faults == [])
        #expect(page.contains("<h2 id=\"where-title\">Where, since \(start) UTC</h2>"))
        #expect(page.contains("Regions since \(start) UTC</caption>"))
        #expect(page.contains("so here since \(start);"))
        #expect(page.contains("<dt>Reports, last hour</dt>") && page.contains("means the last 60 minutes"))
        #expect(!page.contains("Where, last hour") && !page.contains("Regions in the last hour"))
    }

    @Test func `small numbers are not shown, nor what they follow from`() async throws {
        let page = try await stage().get("/services/penlight").text
        #expect(!page.contains("under 5</td>"))
        #expect(!page.contains("<td>2</td>"))
        #expect(!page.contains("2.9×"))
    }

    @Test func `a service nobody reports makes a page, too`() async throws {
        var stage = Stage()
        stage.view.reporters = { _ in 0 }
        for service in ["penlight", "kestrel", "tidewater"] {
            let response = try await stage.get("/services/\(service)")
            #expect(response.status == .ok)
            #expect(MarkupCheck(response.text).faults == [])
            #expect(response.text.contains("Under 5"))
        }
    }

    @Test func `thanks are said for a report's number only`() async throws {
        #expect(!(try await stage().get("/services/penlight?thanks=%3Cscript%3E").text.contains("Thank you")))
    }

    @Test func `the page works without scripts, has landmarks, and links its form`() async throws {
        let page = try await stage().get("/services/penlight").text
        for part in ["<main id=\"main\"", "href=\"#main\"", "<header", "<footer", "lang=\"en\"", "<legend>"] {
            #expect(page.contains(part), "\(part)")
        }
    }
}
