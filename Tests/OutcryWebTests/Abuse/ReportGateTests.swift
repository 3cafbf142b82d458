import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

/// The gate as clients meet it.
struct ReportGateTests {
    private let json = #"{"service":"penlight"}"#

    private func stage(_ change: (inout AbuseSettings) -> Void) -> Stage {
        var stage = Stage()
        change(&stage.settings.abuse)
        return stage
    }

    /// Sends reports one after the other to one application.
    private func send(
        _ count: Int, to stage: Stage, headers: HTTPFields = [:]
    ) async throws -> [TestResponse] {
        var all: HTTPFields = [.contentType: "application/json"]
        for field in headers { all.append(field) }
        let fields = all
        return try await stage.play { client in
            var answers: [TestResponse] = []
            for _ in 0..<count {
                answers.append(
                    try await client.execute(
                        uri: "/api/v1/reports", method: .post, headers: fields, body: ByteBuffer(string: json)))
            }
            return answers
        }
    }

    @Test func `the limits are told with every answer`() async throws {
        let answers = try await send(2, to: Stage())
        #expect(answers[0].headers[.rateLimitPolicy] == #""network";q=3000;w=60, "all";q=30000;w=60"#)
        #expect(answers[0].headers[.rateLimit] == #""network";r=2999;t=1"#)
        #expect(answers[1].headers[.rateLimit] == #""network";r=2998;t=1"#)
    }

    @Test func `the limits are told with a refusal of what was sent, too`() async throws {
        let answer = try await Stage().report("{")
        #expect(answer.status == .badRequest)
        #expect(answer.headers[.rateLimit] == #""network";r=2999;t=1"#)
    }

    @Test func `a network that sends too much is told when to come back`() async throws {
        let stage = stage { $0.reportsPerNetwork = RateLimit("2/10s") }
        let answers = try await send(3, to: stage)
        #expect(answers.map(\.status.code) == [202, 202, 429])
        #expect(answers[2].headers[.retryAfter] == "5")
        #expect(answers[2].headers[.rateLimit] == #""network";r=0;t=10"#)
        #expect(answers[2].headers[.contentType] == "application/problem+json")
        #expect((answers[2].json["type"] as? String)?.hasSuffix("#too-many-requests") == true)
        #expect(answers[2].json["challenge"] == nil)
        #expect(stage.intake.submissions.count == 2)
    }

    @Test func `a refusal is kept for no others by caches, and passes once the time has come`() async throws {
        let stage = stage { $0.reportsPerNetwork = RateLimit("1/10s") }
        try await stage.play { client in
            func send() async throws -> TestResponse {
                try await client.execute(
                    uri: "/api/v1/reports", method: .post, headers: [.contentType: "application/json"],
                    body: ByteBuffer(string: json))
            }
            #expect(try await send().status == .accepted)
            let refusal = try await send()
            #expect(refusal.status == .tooManyRequests)
            #expect(refusal.headers[.cacheControl] == "no-store")
            stage.view.time.advance(to: stage.view.now() + .seconds(10))
            #expect(try await send().status == .accepted)
        }
    }

    @Test func `a form that is too much is answered with a page`() async throws {
        let stage = stage { $0.reportsPerNetwork = RateLimit("1/10s") }
        try await stage.play { client in
            for expected in [303, 429] {
                let answer = try await client.execute(
                    uri: "/services/penlight/report", method: .post,
                    headers: [.contentType: "application/x-www-form-urlencoded"],
                    body: ByteBuffer(string: "symptom=slow"))
                #expect(answer.status.code == expected)
                #expect(answer.headers[.rateLimit] != nil)
                if expected == 429 {
                    #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
                    #expect(answer.headers[.retryAfter] == "10")
                    #expect(MarkupCheck(answer.text).faults.isEmpty)
                }
            }
        }
    }

    @Test func `during a flood a report without a proof is kept but held, and is told so`() async throws {
        let stage = stage {
            $0.reportsOverall = RateLimit("10/1h")
            $0.reportsWithoutProof = RateLimit("1/1h") ?? .usualShare
        }
        let answers = try await send(8, to: stage)
        #expect(answers.allSatisfy { $0.status == .accepted })
        #expect(stage.intake.submissions.map(\.hold) == Array(repeating: nil, count: 7) + [.unproven])
        #expect(answers[0].text.contains(#""held":null"#))
        let held = answers[7].json["held"] as? [String: Any]
        #expect(held?["reason"] as? String == "unproven")
        #expect(held?["challenge"] as? String == "https://outcry.example/api/v1/challenge")
        #expect((held?["detail"] as? String)?.contains("without a proof of work") == true)
    }

    @Test func `a solved challenge makes a report count, once, and again only under its own key`() async throws {
        let stage = stage {
            $0.proof = .always
            $0.easiestProof = 50
        }
        try await stage.play { client in
            let challenge = try JSONDecoder().decode(
                Challenge.self,
                from: Data(try await client.execute(uri: "/api/v1/challenge", method: .get).body.readableBytesView))
            let number = try #require(
                (0...challenge.maxnumber).first { ChallengeMint.hash(challenge.salt, $0) == challenge.challenge })
            let solution = Challenge.Solution(
                algorithm: "SHA-256", challenge: challenge.challenge, number: number, salt: challenge.salt,
                signature: challenge.signature)
            let proof = try JSONEncoder().encode(solution).base64EncodedString()
            func send(key: String?) async throws -> String? {
                var headers: HTTPFields = [.contentType: "application/json", .proof: proof]
                headers[.idempotencyKey] = key
                let answer = try await client.execute(
                    uri: "/api/v1/reports", method: .post, headers: headers, body: ByteBuffer(string: json))
                #expect(answer.status == .accepted)
                return (answer.json["held"] as? [String: Any])?["detail"] as? String
            }
            #expect(try await send(key: "one") == nil)
            #expect(try await send(key: "one") == nil)
            #expect(try await send(key: "two")?.contains("it has been used") == true)
            #expect(try await send(key: nil)?.contains("it has been used") == true)
        }
        #expect(stage.intake.submissions.map(\.hold) == [nil, .unproven, .unproven])
    }

    @Test func `a proof that is none loses nothing: the report is kept, and told what was wrong`() async throws {
        let stage = stage { $0.proof = .always }
        let answers = try await send(1, to: stage, headers: [.proof: "nonsense"])
        #expect(answers[0].status == .accepted)
        #expect(((answers[0].json["held"] as? [String: Any])?["detail"] as? String)?.contains("cannot be read") == true)
        #expect(stage.intake.submissions.map(\.hold) == [.unproven])
    }

    @Test func `when no more can be taken, the refusal says where a challenge is to be had`() async throws {
        let stage = stage {
            $0.reportsOverall = RateLimit("1/1h")
            $0.reportsWithoutProof = RateLimit("1/1h") ?? .usualShare
        }
        let answers = try await send(3, to: stage)
        #expect(answers.map(\.status.code) == [202, 202, 429])
        #expect(answers[2].json["challenge"] as? String == "https://outcry.example/api/v1/challenge")
        #expect(answers[2].headers[.rateLimit]?.hasPrefix(#""all";r=0"#) == true)
    }

    @Test func `a challenge is kept by no cache`() async throws {
        let answer = try await Stage().get("/api/v1/challenge")
        #expect(answer.status == .ok)
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.json["algorithm"] as? String == "SHA-256")
        #expect(answer.json["maxnumber"] as? Int == 100_000)
    }

    @Test func `words are looked at before proofs`() async throws {
        let stage = stage { $0.proof = .always }
        let answer = try await stage.report(#"{"service":"penlight","text":"see https://evil.example/"}"#)
        #expect((answer.json["held"] as? [String: Any])?["reason"] as? String == "links")
        #expect(stage.intake.submissions.map(\.hold) == [.links])
    }

    @Test func `without limits nothing is told of any`() async throws {
        let stage = stage {
            $0.reportsPerNetwork = nil
            $0.reportsOverall = nil
        }
        let answer = try await send(1, to: stage)[0]
        #expect(answer.headers[.rateLimitPolicy] == nil)
        #expect(answer.headers[.rateLimit] == nil)
    }

    @Test func `one network reads no more than its share, and may always ask for its health`() async throws {
        let stage = stage { $0.readsPerNetwork = RateLimit("2/10s") }
        try await stage.play { client in
            var answers: [TestResponse] = []
            for path in ["/api/v1/services", "/", "/api/v1/services", "/health/live"] {
                answers.append(try await client.execute(uri: path, method: .get))
            }
            #expect(answers.map(\.status.code) == [200, 200, 429, 200])
            #expect(answers[0].headers[.rateLimitPolicy] == #""reads";q=2;w=10"#)
            #expect(answers[0].headers[.rateLimit] == #""reads";r=1;t=5"#)
            #expect(answers[2].headers[.retryAfter] == "5")
        }
    }
}
