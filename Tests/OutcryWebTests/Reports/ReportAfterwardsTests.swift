import Foundation
import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryStore
import Testing

@testable import OutcryWeb

struct ReportAfterwardsTests {
    private let path = "/services/penlight/report"

    /// The hidden fields of a form on a page, ready to be sent.
    private func fields(of action: String, in html: String) -> String {
        guard let start = html.range(of: "action=\"\(action)\">"),
            let end = html.range(of: "</form>", range: start.upperBound..<html.endIndex)
        else { return "" }
        return html[start.upperBound..<end.lowerBound].components(separatedBy: "<input type=\"hidden\" name=\"")
            .dropFirst().map { part in
                let name = part.prefix { $0 != "\"" }
                let value = part.dropFirst(name.count + 9).prefix { $0 != "\"" }
                return "\(name)=\(FormFields.encode(String(value)))"
            }.joined(separator: "&")
    }

    /// Sends a report by the form, and gives the page of thanks it leads to.
    private func thanks(_ stage: Stage, form: String = "symptom=slow&region=DE-BE") async throws -> String {
        try await page(after: try await stage.send(form, to: path), stage)
    }

    private func page(after answer: TestResponse, _ stage: Stage) async throws -> String {
        #expect(answer.status == .seeOther)
        let location = try #require(answer.headers[.location])
        #expect(!location.contains(FakeIntake.token))
        var headers = HTTPFields()
        headers[.cookie] = answer.headers[.setCookie].map { String($0.prefix { $0 != ";" }) }
        let page = try await stage.get(String(location.prefix { $0 != "#" }), headers: headers)
        #expect(MarkupCheck(page.text).faults.isEmpty)
        return page.text
    }

    @Test func `a report sent by the form can be taken back on the page of thanks`() async throws {
        let stage = Stage()
        let page = try await thanks(stage)
        #expect(page.contains("Thank you, your report counts"))
        let undone = try await stage.send(fields(of: path + "/undo", in: page), to: path + "/undo")
        #expect(stage.intake.withdrawn.count == 1)
        #expect(undone.headers[.setCookie]?.contains("Max-Age=0") == true)
        #expect(try await self.page(after: undone, stage).contains("Your report has been taken back"))
    }

    @Test func `without the cookie there is no button, and no token`() async throws {
        let stage = Stage()
        let answer = try await stage.send("symptom=slow", to: path)
        let location = try #require(answer.headers[.location]).prefix { $0 != "#" }
        let page = try await stage.get(String(location)).text
        #expect(page.contains("Thank you"))
        #expect(!page.contains("Take the report back"))
        #expect(!page.contains(FakeIntake.token))
    }

    @Test func `the cookie of one report gives no button for another`() async throws {
        let stage = Stage()
        let answer = try await stage.send("symptom=slow", to: path)
        let cookie = String(try #require(answer.headers[.setCookie]).prefix { $0 != ";" })
        let other = ReportID(at: Timestamp(seconds: 7))
        let page = try await stage.get("/services/penlight?thanks=\(other)", headers: [.cookie: cookie]).text
        #expect(!page.contains("Take the report back"))
    }

    @Test func `a note takes the place of the report, with all that was said before`() async throws {
        let stage = Stage()
        let page = try await thanks(stage)
        let form = fields(of: path + "/note", in: page) + "&text=Only+at+home"
        let after = try await self.page(after: try await stage.send(form, to: path + "/note"), stage)
        #expect(after.contains("Thank you, your report counts"))
        #expect(stage.intake.submissions.count == 2)
        let (first, second) = (stage.intake.submissions[0], stage.intake.submissions[1])
        #expect(second.text == "Only at home")
        #expect(second.symptoms == first.symptoms)
        #expect(second.region == first.region)
        #expect(second.origin == first.origin)
        #expect(stage.intake.withdrawn.count == 1)
        // Sent twice it is one note; another note is one more report, which can be taken back as well.
        _ = try await stage.send(form, to: path + "/note")
        #expect(stage.intake.submissions.count == 2)
        _ = try await stage.send(form.replacingOccurrences(of: "Only", with: "Not+only"), to: path + "/note")
        #expect(stage.intake.submissions.count == 3)
        #expect(try await stage.send(fields(of: path + "/undo", in: after), to: path + "/undo").status == .seeOther)
    }

    @Test func `a note that is held leaves the report that counts`() async throws {
        let stage = Stage()
        let page = try await thanks(stage)
        let form = fields(of: path + "/note", in: page) + "&text=" + FormFields.encode("see https://evil.example/x")
        let after = try await self.page(after: try await stage.send(form, to: path + "/note"), stage)
        #expect(after.contains("your report is kept"))
        #expect(after.contains("It has a link in it"))
        #expect(stage.intake.withdrawn.isEmpty)
        #expect(stage.intake.submissions.map(\.hold) == [nil, .links])
    }

    @Test(arguments: ["", "+", String(repeating: "x", count: 1001)])
    func `a note that is empty or too long changes nothing`(note: String) async throws {
        let stage = Stage()
        let page = try await thanks(stage)
        let answer = try await stage.send(fields(of: path + "/note", in: page) + "&text=" + note, to: path + "/note")
        #expect(answer.status == .unprocessableContent)
        #expect(stage.intake.submissions.count == 1)
        #expect(stage.intake.withdrawn.isEmpty)
    }

    @Test func `another site can take nothing back and add nothing`() async throws {
        let stage = Stage()
        let page = try await thanks(stage)
        for action in ["/undo", "/note"] {
            let answer = try await stage.send(
                fields(of: path + action, in: page) + "&text=x", to: path + action,
                headers: [.fetchSite: "cross-site"])
            #expect(answer.status == .forbidden)
        }
        #expect(stage.intake.withdrawn.isEmpty)
        #expect(stage.intake.submissions.count == 1)
    }

    @Test(arguments: ["", "id=x&token=y", "id=0195b1e0-0000-7000-8000-000000000000&token=0123456789abcdef"])
    func `what is no report of theirs nobody takes back`(form: String) async throws {
        let answer = try await Stage().send(form, to: path + "/undo")
        #expect(answer.status == .notFound)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
    }

    @Test func `a report with a link says that it waits`() async throws {
        let stage = Stage()
        let page = try await thanks(stage, form: "symptom=slow&text=" + FormFields.encode("https://evil.example/x"))
        #expect(page.contains("Thank you, your report is kept"))
        #expect(page.contains("counts once a moderator has looked at it"))
        #expect(stage.intake.submissions.map(\.hold) == [.links])
    }

    @Test func `what a cookie says is shown as text`() async throws {
        let stage = Stage()
        let id = ReportID(at: Timestamp(seconds: 7))
        let key = FormFields.encode("\"><script>alert(1)</script>")
        let cookie = "outcry_sent=\(id)!\(FakeIntake.token)!\(key)!slow!\(key)"
        let page = try await stage.get("/services/penlight?thanks=\(id)&held=<b>", headers: [.cookie: cookie]).text
        #expect(page.contains("&lt;script&gt;"))
        #expect(MarkupCheck(page).faults.isEmpty)
    }
}
