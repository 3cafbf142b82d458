import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct ReportEndpointTests {
    @Test func `a report is accepted, and its sender told how it was understood`() async throws {
        let stage = Stage()
        let response = try await stage.report(
            """
            {"service":"penlight","symptoms":["login_failure","slow"],"region":"DE-BE","text":" Cannot sign in\\r\\n",
            "occurredAt":"2026-11-22T11:59:00Z"}
            """, headers: [.idempotencyKey: "\"0194b1e0-key\""])
        #expect(response.status == .accepted)
        #expect(response.headers[.location] == "https://outcry.example/api/v1/services/penlight")
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(ReportID(response.json["id"] as? String ?? "") != nil)
        // Of 24 others only as many are told as their counts are published.
        #expect(response.json["others"] as? Int == 20)
        let understood = response.json["understoodAs"] as? [String: Any]
        #expect(understood?["symptoms"] as? [String] == ["login_failure", "slow"])
        #expect(understood?["region"] as? String == "DE-BE")
        let submission = try #require(stage.intake.submissions.first)
        #expect(submission.service == "penlight")
        #expect(submission.symptoms == [.loginFailure, .slow])
        #expect(submission.text == "Cannot sign in")
        #expect(submission.occurredAt == Timestamp(rfc3339: "2026-11-22T11:59:00Z"))
        #expect(submission.idempotencyKey == "0194b1e0-key")
    }

    @Test(arguments: [
        #"{"service":"penlight"}"#, #"{"service":"penlight","symptoms":[],"text":null,"region":null}"#,
        #"{"service":"penlight","text":"  ","region":"","somethingNew":1}"#,
    ])
    func `a service alone is enough`(json: String) async throws {
        let stage = Stage()
        #expect(try await stage.report(json).status == .accepted)
        let submission = try #require(stage.intake.submissions.first)
        #expect(submission.symptoms.isEmpty)
        #expect(submission.text == nil)
        #expect(submission.region == nil)
        #expect(submission.idempotencyKey == nil)
    }

    @Test func `the same report again is accepted under the same id, and other content is not`() async throws {
        let stage = Stage()
        let key: HTTPFields = [.idempotencyKey: "one"]
        let first = try await stage.report(#"{"service":"penlight","text":"a"}"#, headers: key)
        let again = try await stage.report(#"{"service":"penlight","text":"a"}"#, headers: key)
        let other = try await stage.report(#"{"service":"penlight","text":"b"}"#, headers: key)
        #expect(again.status == .accepted)
        #expect(again.json["id"] as? String == first.json["id"] as? String)
        #expect(again.json["repeated"] as? Bool == true)
        #expect(other.status == .unprocessableContent)
        #expect((other.json["type"] as? String)?.hasSuffix("#idempotency-key-reused") == true)
        #expect(stage.intake.submissions.count == 1)
    }

    @Test func `few others are not told`() async throws {
        let stage = Stage()
        stage.intake.tell(others: 4)
        let response = try await stage.report(#"{"service":"penlight"}"#)
        #expect(response.text.contains(#""others":null"#))
    }

    @Test(arguments: [
        (#"{}"#, ["/service"]), (#"{"service":""}"#, ["/service"]), (#"{"service":"nope"}"#, ["/service"]),
        (#"{"service":7}"#, ["/service"]),
        (#"{"service":"penlight","symptoms":["nope"]}"#, ["/symptoms/0"]),
        (#"{"service":"penlight","symptoms":["slow","nope",3]}"#, ["/symptoms/2", "/symptoms/1"]),
        (#"{"service":"penlight","symptoms":"slow"}"#, ["/symptoms"]),
        (#"{"service":"penlight","symptoms":["slow","other","data_loss","app_crash"]}"#, ["/symptoms"]),
        (#"{"service":"penlight","region":"XX"}"#, ["/region"]),
        (#"{"service":"penlight","text":["a"]}"#, ["/text"]),
        (#"{"service":"penlight","occurredAt":"noon"}"#, ["/occurredAt"]),
        (#"{"service":"penlight","occurredAt":"2026-11-22T12:05:01Z"}"#, ["/occurredAt"]),
        (#"{"service":"penlight","occurredAt":"2026-11-15T11:59:59Z"}"#, ["/occurredAt"]),
        (#"{"service":"nope","region":"XX","symptoms":["nope"]}"#, ["/service", "/symptoms/0", "/region"]),
    ])
    func `what is wrong is pointed at`(json: String, pointers: [String]) async throws {
        let stage = Stage()
        let response = try await stage.report(json)
        #expect(response.status == .unprocessableContent)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(response.pointers == pointers)
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test(arguments: ["2026-11-22T12:05:00Z", "2026-11-15T12:00:00Z", "2026-11-22T13:00:00+01:00"])
    func `a time at the edge of what is allowed is allowed`(time: String) async throws {
        let response = try await Stage().report(#"{"service":"penlight","occurredAt":"\#(time)"}"#)
        #expect(response.status == .accepted)
    }

    @Test func `a misspelt service is answered with the one that was meant`() async throws {
        let response = try await Stage().report(#"{"service":"penlihgt"}"#)
        let error = (response.json["errors"] as? [[String: Any]])?.first
        #expect(error?["suggestion"] as? String == "penlight")
        #expect((error?["detail"] as? String)?.contains("Did you mean penlight?") == true)
    }

    @Test(arguments: [("Bavaria", "DE-BY"), ("germny", "DE"), ("de", "DE"), ("Berlin", "DE-BE")])
    func `a region told by its name is answered with its code`(name: String, code: String) async throws {
        let response = try await Stage().report(#"{"service":"penlight","region":"\#(name)"}"#)
        let error = (response.json["errors"] as? [[String: Any]])?.first
        #expect(error?["suggestion"] as? String == code)
    }

    @Test func `an unknown symptom is answered with all that are known`() async throws {
        let response = try await Stage().report(#"{"service":"penlight","symptoms":["sloow"]}"#)
        let error = (response.json["errors"] as? [[String: Any]])?.first
        #expect(error?["suggestion"] as? String == "slow")
        #expect(error?["allowed"] as? [String] == Symptom.allCases.map(\.rawValue))
    }

    @Test(arguments: [(1000, 202), (1001, 422)])
    func `a text may have a thousand characters`(length: Int, status: Int) async throws {
        let text = String(repeating: "ü", count: length)
        let response = try await Stage().report(#"{"service":"penlight","text":"\#(text)"}"#)
        #expect(response.status.code == status)
        if status == 422 { #expect(response.pointers == ["/text"]) }
    }

    @Test(arguments: ["", "service=penlight", "[]", "null", "7", #""penlight""#, "{", #"{"service":"penlight"}}"#])
    func `what is no JSON object is said to be none`(body: String) async throws {
        let response = try await Stage().report(body)
        #expect(response.status == .badRequest)
        #expect((response.json["type"] as? String)?.hasSuffix("#not-json") == true)
    }

    @Test func `deep JSON is refused`() async throws {
        let deep = String(repeating: "[", count: 30_000)
        #expect(try await Stage().report(#"{"service":"penlight","x":\#(deep)"#).status == .badRequest)
    }

    @Test func `what is not UTF-8 is said to be none`() async throws {
        let bytes = Array(#"{"service":"penlight","text":""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8)
        let response = try await Stage().report(bytes: bytes)
        #expect(response.status == .badRequest)
        #expect((response.json["type"] as? String)?.hasSuffix("#not-utf-8") == true)
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])
    func `another media type is not understood`(type: String) async throws {
        let response = try await Stage().report(#"{"service":"penlight"}"#, headers: [.contentType: type])
        #expect(response.status == .unsupportedMediaType)
        #expect(response.headers[.acceptPost] == "application/json")
    }

    @Test func `parameters of the media type do not matter`() async throws {
        let response = try await Stage().report(
            #"{"service":"penlight"}"#, headers: [.contentType: "Application/JSON; charset=utf-8"])
        #expect(response.status == .accepted)
    }

    @Test func `a compressed body is refused`() async throws {
        let response = try await Stage().report(#"{"service":"penlight"}"#, headers: [.contentEncoding: "gzip"])
        #expect(response.status == .unsupportedMediaType)
        #expect(response.headers[.acceptEncoding] == "identity")
    }

    @Test func `a body over the cap is refused`() async throws {
        let response = try await Stage().report(String(repeating: " ", count: 65_537))
        #expect(response.status == .contentTooLarge)
        #expect(response.headers[.contentType] == "application/problem+json")
    }

    @Test(arguments: ["", "\"\"", "a b", "ключ", String(repeating: "k", count: 201)])
    func `a key that cannot be kept is refused`(key: String) async throws {
        let response = try await Stage().report(#"{"service":"penlight"}"#, headers: [.idempotencyKey: key])
        #expect(response.status == .badRequest)
    }

    @Test(arguments: [
        (StoreError.busy, 503, "2"), (.full(path: "/secret"), 503, "60"), (.closed, 503, "5"),
        (.failed(reason: "secret"), 500, ""),
    ])
    func `a store that cannot take it in is owned up to`(error: StoreError, status: Int, retry: String) async throws {
        let stage = Stage()
        stage.intake.fail(with: error)
        let response = try await stage.report(#"{"service":"penlight"}"#)
        #expect(response.status.code == status)
        #expect(response.headers[.retryAfter] ?? "" == retry)
        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(!response.text.contains("secret"))
    }

    @Test func `the answer to thousands of faults is short`() async throws {
        let symptoms = Array(repeating: "1", count: 10_000).joined(separator: ",")
        let response = try await Stage().report("{\"service\":\"penlight\",\"symptoms\":[\(symptoms)]}")
        #expect(response.status == .unprocessableContent)
        #expect(response.pointers.first == "/symptoms/0")
        #expect(response.text.utf8.count < 4096)
    }
}
