import Foundation
import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct IncidentPagesTests {
    @Test func `incidents are listed, a page at a time`() async throws {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(3)
        let first = try await stage.get("/incidents?limit=2").text
        #expect(MarkupCheck(first).faults == [])
        #expect(first.contains("rel=\"next\""))
        #expect(first.components(separatedBy: "/incidents/penlight-").count == 3)
        let none = try await Stage().get("/incidents?service=penlight").text
        #expect(none.contains("There has been none so far."))
        #expect(MarkupCheck(none).faults == [])
    }

    @Test func `a page that found none says whether all were looked at, and leads on where not`() async throws {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(IncidentListing.mostLookedAt + 20)
        let first = try await stage.get("/incidents?region=AT").text
        #expect(first.contains("none among those looked at so far") && !first.contains("There has been none"))
        let link = try #require(first.range(of: "class=\"more\" href=\""))
        let path = first[link.upperBound...].prefix { $0 != "\"" }.replacing("&amp;", with: "&")
        let last = try await stage.get(String(path)).text
        #expect(last.contains("There is none of this kind.") && !last.contains("rel=\"next\""))
        #expect(MarkupCheck(first).faults == [] && MarkupCheck(last).faults == [])
    }

    @Test func `the data behind a list is of the same incidents as its page`() async throws {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(3)
        let first = try await stage.get("/incidents?limit=2&service=penlight&state=open").text
        let more = try #require(Self.links(of: first).first { $0.hasPrefix("/incidents?") && $0.contains("cursor=") })
        for page in [first, try await stage.get(more).text] {
            let links = Self.links(of: page)
            let shown = Set(links.filter { $0.hasPrefix("/incidents/") }.map { $0.dropFirst("/incidents/".count) })
            #expect(!shown.isEmpty)
            for form in ["/api/v1/incidents?", "/api/v1/incidents.csv?"] {
                let data = try await stage.get(try #require(links.first { $0.hasPrefix(form) })).text
                let words = Set(data.split { !($0.isLetter || $0.isNumber || $0 == "-") })
                #expect(words.intersection(stage.view.paintedIncidents.map { $0.id.rawValue[...] }) == shown, "\(form)")
            }
        }
    }

    private static func links(of page: String) -> [String] {
        page.components(separatedBy: "href=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
        }
    }

    @Test(arguments: IncidentState.allCases)
    func `an incident is told with its state, its regions and why it changed`(state: IncidentState) async throws {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(1, state: state)
        let id = stage.view.paintedIncidents[0].id
        let page = try await stage.get("/incidents/\(id)").text
        #expect(MarkupCheck(page).faults == [])
        for words in ["Berlin", "Rule “open”, sample/1.", "threshold 8.5", "Situation report", "20×"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func `hostile statements stay text, and lead only to the web`() async throws {
        var incident = Cast.incidents(1)[0]
        incident.official = [
            OfficialStatement(
                source: "penlight/status", stage: .investigating, cause: nil, saidAt: Sample.noon,
                learnedAt: Sample.noon, text: "<b onclick=x>We are looking</b> & waiting",
                link: "javascript:alert(1)")
        ]
        var stage = Stage()
        stage.view.paintedIncidents = [incident]
        let page = try await stage.get("/incidents/\(incident.id)").text
        #expect(MarkupCheck(page).faults == [])
        #expect(!page.contains("javascript:"))
    }

    @Test func `what the operator says is shown newest first, with stage, components and planned time`() async throws {
        var incident = Cast.incidents(1)[0]
        func said(_ stage: OfficialStage?, _ minutes: Int, _ text: String) -> OfficialStatement {
            OfficialStatement(
                source: "penlight/status", stage: stage, cause: nil, saidAt: Sample.noon + .seconds(60 * minutes),
                learnedAt: Sample.noon, text: text, link: "https://status.penlight.example/1",
                components: ["API (EU)", "<i>Web</i>"], plannedFrom: stage == .scheduled ? Sample.noon : nil)
        }
        incident.official = [said(.scheduled, -30, "A move."), said(.identified, -10, "Found."), said(nil, -5, "")]
        var stage = Stage()
        stage.view.paintedIncidents = [incident]
        let page = try await stage.get("/incidents/\(incident.id)").text
        #expect(MarkupCheck(page).faults == [])
        for words in [
            "What the operator says", "<b>Identified</b>", "<q>Found.</q>",
            "Affected: API (EU), &lt;i&gt;Web&lt;/i&gt;",
            "Planned work from ", "The operator says that the cause is known",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let found = try #require(page.range(of: "<q>Found.</q>"))
        #expect(page[found.upperBound...].contains("<q>A move.</q>"))
        stage.view.paintedIncidents = Cast.incidents(1)
        let silent = try await stage.get("/incidents/\(incident.id)").text
        #expect(!silent.contains("What the operator says"))
    }

    @Test func `an incident that is part of another links it`() async throws {
        var stage = Stage()
        var incident = Cast.incidents(1, state: .ended)[0]
        incident.mergedInto = "penlight-7"
        incident.splitFrom = "penlight-8"
        stage.view.paintedIncidents = [incident]
        let page = try await stage.get("/incidents/\(incident.id)").text
        #expect(page.contains("Split from") && page.contains("href=\"/incidents/penlight-8\""))
        #expect(page.contains("Part of") && page.contains("href=\"/incidents/penlight-7\""))
        #expect(MarkupCheck(page).faults == [])
    }

    @Test func `that an incident is mostly of another symptom is said`() async throws {
        var stage = Stage()
        var incident = Cast.incidents(1)[0]
        let last = try #require(incident.revisions.last)
        incident.revisions.append(
            Revision(
                at: last.at.next, state: last.state, extent: last.extent, regions: last.regions,
                reason: Revision.Reason(
                    rule: "symptom", rules: "sample/1", region: last.reason.region, symptom: .loginFailure,
                    from: last.reason.from, to: last.reason.to, observed: 90, expected: 1, statistic: 9, threshold: 4)))
        stage.view.paintedIncidents = [incident]
        #expect(try await stage.get("/incidents/\(incident.id)").text.contains("Now mostly “Can’t sign in”"))
    }
}
