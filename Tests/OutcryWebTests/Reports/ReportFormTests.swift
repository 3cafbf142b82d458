import Foundation
import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryStore
import Testing

@testable import OutcryWeb

struct ReportFormTests {
    private let path = "/services/penlight/report"

    /// The value of an attribute of the first tag that holds some words.
    private func value(after words: String, in html: String) -> String {
        guard let range = html.range(of: words) else { return "" }
        return String(html[range.upperBound...].prefix { $0 != "\"" })
    }

    @Test func `a form goes round: page, report, thanks, and once only`() async throws {
        let stage = Stage()
        let page = try await stage.get("/services/penlight").text
        #expect(value(after: "<form method=\"post\" action=\"", in: page) == path)
        let key = value(after: "name=\"key\" value=\"", in: page)
        #expect(key.utf8.count == 32)
        let form = "key=\(key)&symptom=login_failure&symptom=slow&region=DE-BE&text=At+work%0D%0Aonly"
        let answer = try await stage.send(form, to: path)
        #expect(answer.status == .seeOther)
        let again = try await stage.send(form, to: path)
        #expect(again.headers[.location] == answer.headers[.location])
        #expect(stage.intake.submissions.count == 1)
        let submission = try #require(stage.intake.submissions.first)
        #expect(submission.symptoms == [.loginFailure, .slow])
        #expect(submission.region == "DE-BE")
        #expect(submission.text == "At work\nonly")
        #expect(submission.idempotencyKey == key)
        let location = try #require(answer.headers[.location])
        let thanks = try await stage.get(String(location.prefix { $0 != "#" }))
        #expect(thanks.status == .ok)
        #expect(thanks.text.contains("Thank you"))
        #expect(MarkupCheck(thanks.text).faults.isEmpty)
    }

    @Test func `every page has a key of its own, and is kept by nobody else`() async throws {
        let stage = Stage()
        let (first, second) = (
            try await stage.get("/services/penlight"), try await stage.get("/services/penlight")
        )
        let words = "name=\"key\" value=\""
        #expect(value(after: words, in: first.text) != value(after: words, in: second.text))
        #expect(first.headers[.cacheControl] == "private, no-cache")
        #expect(first.headers[.vary] == "Accept-Language, Accept-Encoding, Cookie")
    }

    @Test(arguments: [
        ("region=DE", "Choose the problem, for example “Can’t sign in”", "#symptoms"),
        ("symptom=nope", "Choose the problem from the list", "#symptoms"),
        ("symptom=slow&symptom=other&symptom=data_loss&symptom=app_crash", "Choose at most 3 problems", "#symptoms"),
        ("symptom=slow&region=XX", "Choose where you are from the list", "#region"),
        ("symptom=slow&text=" + String(repeating: "x", count: 1001), "1,001 characters", "#text"),
    ])
    func `what is wrong is said on the page, with what was sent`(
        form: String, words: String, target: String
    ) async throws {
        let stage = Stage()
        let key = String(repeating: "k", count: 32)
        let response = try await stage.send("key=\(key)&" + form, to: path)
        #expect(response.status == .unprocessableContent)
        #expect(response.text.contains("<title>Error: "))
        #expect(response.text.contains("There is a problem"))
        #expect(response.text.contains("<a href=\"\(target)\">"))
        #expect(response.text.contains("id=\"\(target.dropFirst())\""))
        #expect(response.text.components(separatedBy: words).count == 3, "in the summary and at the field")
        #expect(value(after: "name=\"key\" value=\"", in: response.text) == key)
        if form.hasPrefix("symptom=slow") {
            #expect(response.text.contains("value=\"slow\" checked"))
        }
        #expect(MarkupCheck(response.text).faults.isEmpty)
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `a note alone is a report`() async throws {
        let stage = Stage()
        #expect(try await stage.send("text=It+hangs", to: path).status == .seeOther)
        #expect(stage.intake.submissions.first?.symptoms.isEmpty == true)
    }

    @Test func `another report from the same page is asked about, and has a key of its own`() async throws {
        let stage = Stage()
        let key = String(repeating: "k", count: 32)
        _ = try await stage.send("key=\(key)&symptom=slow", to: path)
        let other = try await stage.send("key=\(key)&symptom=other", to: path)
        #expect(other.status == .unprocessableContent)
        let fresh = value(after: "name=\"key\" value=\"", in: other.text)
        #expect(fresh != key)
        #expect(try await stage.send("key=\(fresh)&symptom=other", to: path).status == .seeOther)
    }

    @Test func `a note is shown again as text, whatever is in it`() async throws {
        let note = "</textarea><script>alert(1)</script>&\"'"
        let form = "symptom=nope&text=\(FormFields.encode(note))"
        let response = try await Stage().send(form, to: path)
        #expect(response.text.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;"))
        #expect(MarkupCheck(response.text).faults.isEmpty)
    }

    @Test func `a form that another site sent is refused`() async throws {
        let stage = Stage()
        let response = try await stage.send("symptom=slow", to: path, headers: [.fetchSite: "cross-site"])
        #expect(response.status == .forbidden)
        #expect(stage.intake.submissions.isEmpty)
        let own = try await stage.send("symptom=slow", to: path, headers: [.fetchSite: "same-origin"])
        #expect(own.status == .seeOther)
    }

    @Test(
        arguments: [
            ("https://evil.example", false), ("null", false), ("https://outcry.example.evil.example", false),
            ("http://outcry.example", false), ("https://outcry.example", true), ("http://localhost", true),
            ("https://LOCALHOST", true), (nil, true),
        ] as [(String?, Bool)])
    func `a browser that tells of no Fetch Metadata is believed by its origin`(
        origin: String?, isOwn: Bool
    ) async throws {
        let stage = Stage()
        var headers = HTTPFields()
        headers[.origin] = origin
        let response = try await stage.send("symptom=slow", to: path, headers: headers)
        #expect(response.status == (isOwn ? .seeOther : .forbidden))
        #expect(stage.intake.submissions.count == (isOwn ? 1 : 0))
    }

    @Test func `a form that is not UTF-8, of another type or too large is refused with a page`() async throws {
        let stage = Stage()
        let refusals = [
            try await stage.send("text=%FF", to: path),
            try await stage.send("{}", to: path, headers: [.contentType: "application/json"]),
            try await stage.send("text=" + String(repeating: "x", count: 70_000), to: path),
            try await stage.send("symptom=slow", to: "/services/nothing/report"),
        ]
        #expect(refusals.map(\.status.code) == [400, 415, 413, 404])
        for refusal in refusals {
            #expect(refusal.headers[.contentType] == "text/html; charset=utf-8")
            #expect(MarkupCheck(refusal.text).faults.isEmpty)
        }
    }

    @Test func `a store that is busy is said to be`() async throws {
        let stage = Stage()
        stage.intake.fail(with: .busy)
        let response = try await stage.send("symptom=slow", to: path)
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "2")
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
    }

    @Test func `the region is guessed from the language, and said to be a guess`() async throws {
        let guessed = try await Stage().get("/services/penlight", headers: [.acceptLanguage: "de-DE,de;q=0.9"])
        #expect(guessed.text.contains("<option value=\"DE\" selected>Germany (any part)</option>"))
        #expect(guessed.text.contains("<option value=\"DE-BY\">Bavaria</option>"))
        #expect(guessed.text.contains("Guessed from your browser’s language, Germany."))
        let unguessed = try await Stage().get("/services/penlight", headers: [.acceptLanguage: "en,*;q=0.5"])
        #expect(!unguessed.text.contains("selected"))
        #expect(!unguessed.text.contains("Guessed"))
    }

    @Test func `who would rather not say where is not asked again`() async throws {
        let response = try await Stage().send(
            "symptom=nope&region=", to: path, headers: [.acceptLanguage: "de-DE"])
        #expect(!response.text.contains("selected"))
    }
}
