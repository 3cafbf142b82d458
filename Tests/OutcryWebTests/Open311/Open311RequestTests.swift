import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct Open311RequestTests {
    private func list(_ response: TestResponse) throws -> [[String: Any]] {
        let value = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
        return try #require(value as? [[String: Any]])
    }

    private static let person =
        "&api_key=xyz&jurisdiction_id=city.gov&email=anna%40example.org&device_id=tt222111&account_id=4711"
        + "&first_name=Anna&last_name=Tester&phone=030111&media_url=http%3A%2F%2Fpictures.example%2F1.jpg"

    @Test func `a request becomes a report, and nothing is kept of who sent it`() async throws {
        let stage = Stage()
        let response = try await stage.send(
            "service_code=penlight&address_id=DE-BE&description=Cannot+sign+in&attribute%5Bsymptoms%5D%5B%5D=slow"
                + "&attribute[symptoms][]=login_failure&attribute[OTHER]=1" + Self.person,
            to: "/open311/v2/requests.json")
        #expect(response.status == .ok)
        #expect(response.headers[.cacheControl] == "no-store")
        let made = try #require(try list(response).first)
        #expect(ReportID(made["service_request_id"] as? String ?? "") != nil)
        #expect(made["token"] == nil)
        #expect((made["service_notice"] as? String)?.contains(" other people have reported") == true)
        #expect((made["service_notice"] as? String)?.contains("Bearer \(FakeIntake.token)") == true)
        let submission = try #require(stage.intake.submissions.first)
        #expect(submission.service == "penlight")
        #expect(submission.symptoms == [.slow, .loginFailure])
        #expect(submission.region == "DE-BE")
        #expect(submission.text == "Cannot sign in")
        #expect(submission.occurredAt == nil)
        let kept = "\(stage.intake.submissions)" + response.text
        for word in ["anna", "Anna", "Tester", "030111", "tt222111", "4711", "pictures", "xyz", "city.gov"] {
            #expect(!kept.contains(word), "\(word)")
        }
    }

    @Test func `the answer in XML`() async throws {
        let response = try await Stage().send("service_code=penlight&lat=1&long=1", to: "/open311/v2/requests.xml")
        #expect(response.headers[.contentType] == "text/xml; charset=utf-8")
        #expect(response.text.contains("<service_requests>\n  <request>\n    <service_request_id>0"))
        #expect(response.text.contains("<account_id/>"))
    }

    @Test func `an address becomes the part of the country it names, and a position one as well`() async throws {
        let stage = Stage()
        for place in [
            "address_string=Unter+den+Linden+1%2C+10117+Berlin", "address_string=somewhere", "lat=0&long=-30",
            "lat=0&long=-30&address_string=Berlin",
        ] {
            let response = try await stage.send("service_code=penlight&\(place)", to: "/open311/v2/requests.json")
            #expect(response.status == .ok, "\(response.text)")
        }
        #expect(stage.intake.submissions.map(\.region) == ["DE-BE", nil, nil, nil])
        #expect(!"\(stage.intake.submissions)".contains("Linden"))
    }

    @Test(arguments: [
        ("lat=1&long=1", 400, "service_code was not provided"), ("service_code=&lat=1&long=1", 400, "was not provided"),
        ("service_code=nope&lat=1&long=1", 404, "service_code was not found"),
        ("service_code=penlight", 400, "No location"), ("service_code=penlight&lat=1", 400, "degrees"),
        ("service_code=penlight&lat=91&long=1", 400, "degrees"), ("service_code=penlight&lat=x&long=y", 400, "degrees"),
        ("service_code=penlight&address_id=XX", 400, "no region"),
        ("service_code=penlight&address_id=DE&attribute[symptoms]=sloow", 400, "Did you mean slow"),
        ("service_code=penlight&address_id=DE&description=%FF", 400, "UTF-8"),
        ("service_code=penlight&address_id=DE&description=" + String(repeating: "x", count: 4001), 400, "4,000"),
    ])
    func `what is wrong is told as the specification has it`(form: String, status: Int, words: String) async throws {
        let stage = Stage()
        let response = try await stage.send(form, to: "/open311/v2/requests.json")
        #expect(response.status.code == status)
        let error = try #require(try list(response).first)
        #expect(error["code"] as? Int == status)
        #expect((error["description"] as? String)?.contains(words) == true, "\(response.text)")
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `each fault is an error of its own`() async throws {
        let response = try await Stage().send(
            "service_code=penlight&address_id=XX&attribute[symptoms]=nope", to: "/open311/v2/requests.xml")
        #expect(response.status == .badRequest)
        #expect(response.text.components(separatedBy: "<error>").count == 3)
    }

    @Test func `a long description is cut to what is kept of any report`() async throws {
        let stage = Stage()
        let words = String(repeating: "x", count: 4000)
        let response = try await stage.send(
            "service_code=penlight&address_id=DE&description=\(words)", to: "/open311/v2/requests.json")
        #expect(response.status == .ok)
        #expect(stage.intake.submissions.first?.text?.count == 1000)
    }

    @Test func `a page elsewhere cannot make its visitors report`() async throws {
        let stage = Stage()
        for headers: HTTPFields in [[.fetchSite: "cross-site"], [.origin: "https://evil.example"]] {
            let response = try await stage.send(
                "service_code=penlight&address_id=DE", to: "/open311/v2/requests.json", headers: headers)
            #expect(response.status == .forbidden)
            #expect(try list(response).first?["code"] as? Int == 403)
        }
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `a busy store is said with when to come back`() async throws {
        let stage = Stage()
        stage.intake.fail(with: .busy)
        let response = try await stage.send(
            "service_code=penlight&address_id=DE", to: "/open311/v2/requests.json")
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] != nil)
        #expect(try list(response).first?["code"] as? Int == 503)
    }

    @Test func `too many requests are told so`() async throws {
        var stage = Stage()
        stage.settings.abuse.reportsPerNetwork = RateLimit(1, every: .seconds(60))
        let settled = stage
        let last = try await settled.play { client in
            var response: TestResponse?
            for _ in 0..<2 {
                response = try await client.execute(
                    uri: "/open311/v2/requests.json", method: .post,
                    headers: [.contentType: "application/x-www-form-urlencoded"],
                    body: ByteBuffer(string: "service_code=penlight&address_id=DE"))
            }
            return response
        }
        #expect(last?.status == .tooManyRequests)
        #expect(last?.headers[.retryAfter] != nil)
        #expect(last?.headers[.rateLimit] != nil)
    }

    @Test func `a report is told of by its id, without what it says`() async throws {
        var stage = Stage()
        stage.view.painted = [Cast.standing()]
        let settled = stage
        let sent = try await settled.send(
            "service_code=penlight&address_id=DE-BE&description=Secret+words", to: "/open311/v2/requests.json")
        let id = try #require(try list(sent).first?["service_request_id"] as? String)
        for path in ["/open311/v2/requests/\(id).json", "/open311/v2/requests.json?service_request_id=\(id),nope"] {
            let response = try await settled.get(path)
            #expect(response.status == .ok)
            #expect(response.headers[.cacheControl] == "private, no-cache")
            let request = try #require(try list(response).first)
            #expect(request["service_request_id"] as? String == id)
            #expect(request["service_code"] as? String == "penlight")
            #expect(request["status"] as? String == "open")
            #expect(request["description"] is NSNull)
            #expect(request["address"] is NSNull)
            #expect(!response.text.contains("Secret"))
            #expect(!response.text.contains("DE-BE"))
        }
        _ = try await settled.intake.withdraw(try #require(ReportID(id)), token: FakeIntake.token)
        #expect(try await settled.get("/open311/v2/requests/\(id).json").status == .notFound)
    }

    @Test func `an hour later it is closed, unless its service has an incident`() async throws {
        var stage = Stage()
        let sent = try await stage.send("service_code=penlight&address_id=DE", to: "/open311/v2/requests.json")
        let id = try #require(try list(sent).first?["service_request_id"] as? String)
        stage.view.time.advance(by: .seconds(3601))
        let after = try list(try await stage.get("/open311/v2/requests/\(id).json")).first
        #expect(after?["status"] as? String == "closed")
        stage.view.paintedIncidents = Cast.incidents(1)
        let during = try list(try await stage.get("/open311/v2/requests/\(id).json")).first
        #expect(during?["status"] as? String == "open")
        #expect((during?["status_notes"] as? String)?.contains("/incidents/") == true)
    }

    @Test func `listed are incidents, and no single report`() async throws {
        var stage = Stage()
        stage.view.paintedIncidents = Cast.incidents(2) + Cast.incidents(1, state: .ended)
        _ = try await stage.send("service_code=penlight&address_id=DE", to: "/open311/v2/requests.json")
        let all = try list(try await stage.get("/open311/v2/requests.json"))
        #expect(all.count == 3)
        #expect(all.allSatisfy { ReportID($0["service_request_id"] as? String ?? "") == nil })
        #expect(all.first?["description"] is String)
        let open = try list(try await stage.get("/open311/v2/requests.json?status=open&service_code=penlight,kestrel"))
        #expect(open.count == 2)
        #expect(open.allSatisfy { $0["status"] as? String == "open" })
        #expect(try list(try await stage.get("/open311/v2/requests.json?service_code=nope")).isEmpty)
        let past = try await stage.get(
            "/open311/v2/requests.json?start_date=2020-01-01T00:00:00Z&end_date=2020-03-01T00:00:00+01:00")
        #expect(try list(past).isEmpty)
        let one = try await stage.get("/open311/v2/requests/\(stage.view.paintedIncidents[0].id).xml")
        #expect(one.text.contains("<status>open</status>"))
    }

    @Test(arguments: [
        "start_date=yesterday", "start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z", "status=new",
        "service_request_id=" + String(repeating: "a,", count: 1001), "end_date=%FF",
    ])
    func `a query that cannot be is refused`(query: String) async throws {
        let response = try await Stage().get("/open311/v2/requests.json?\(query)")
        #expect(response.status == .badRequest)
        #expect(try list(response).first?["code"] as? Int == 400)
    }

    @Test func `the words of a report reach no XML that they could change`() async throws {
        var stage = Stage()
        stage.view.services[0] = Service(
            id: "kestrel", name: "</service><script>&", aliases: [], category: .mobile, homePage: "")
        let text = try await stage.get("/open311/v2/services.xml").text
        #expect(text.contains("<service_name>&lt;/service&gt;&lt;script&gt;&amp;</service_name>"))
    }
}
