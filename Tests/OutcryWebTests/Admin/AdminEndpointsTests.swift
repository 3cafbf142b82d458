import Foundation
import HTTPTypes
import HummingbirdTesting
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct AdminEndpointsTests {
    private let id = Sample.report("a").id

    @Test func `held reports come a page at a time, without what tells of their senders`() async throws {
        let stage = try AdminStage()
        stage.desk.hold((0..<3).map { Sample.report("\($0)", reporter: 77, network: 88, hold: .links) })
        let first = try await stage.get("/held?limit=2")
        let held = try #require(first.json["held"] as? [[String: Any]])
        #expect(held.count == 2)
        #expect(
            Set(held[0].keys)
                == [
                    "hold", "id", "occurredAt", "receivedAt", "region", "service", "source", "symptoms", "text",
                ])
        #expect(held[0]["hold"] as? String == "links" && held[0]["text"] as? String == "PenLight is down")
        let cursor = try #require(first.json["next"] as? String)
        #expect(
            first.headers[.link]
                == "<https://outcry.example/api/v1/admin/held?limit=2&cursor=\(cursor)>; rel=\"next\"")
        let next = try await stage.get("/held?limit=2&cursor=\(cursor)")
        #expect((next.json["held"] as? [[String: Any]])?.count == 1)
        #expect(next.json["next"] == nil && next.headers[.link] == nil)
        let elsewhere = try await stage.get("/audit?cursor=\(cursor)")
        #expect(elsewhere.status == .notFound && elsewhere.parameters == ["cursor"])
    }

    @Test(arguments: ["limit=0", "limit=1001", "limit=x", "cursor=zzz"])
    func `a page that cannot be is refused`(query: String) async throws {
        #expect([.badRequest, .notFound].contains(try await AdminStage().get("/held?\(query)").status))
    }

    @Test func `a report is released with who did it and why`() async throws {
        let stage = try AdminStage()
        stage.desk.answer(.done(copy: Sample.report("copy").id))
        let answer = try await stage.post("/held/\(id)/release", #"{"reason":" It reads\tlike a person. "}"#)
        #expect(answer.status == .ok)
        #expect(answer.json["countedAs"] as? String == Sample.report("copy").id.description)
        #expect(answer.json["judgement"] as? String == "released" && answer.json["repeated"] as? Bool == false)
        #expect(stage.desk.acts == ["operator released \(id) It reads like a person."])
        stage.desk.answer(.repeated(copy: nil))
        let again = try await stage.post("/held/\(id)/reject")
        #expect(again.json["repeated"] as? Bool == true)
        #expect(stage.desk.acts.last == "operator rejected \(id) -")
    }

    @Test func `a token is revoked by the operator alone, with a reason, and once`() async throws {
        let stage = try AdminStage()
        let id = "5d41402abc4b2a76b9719d911017c592"
        let own = stage.signed(Set(AdminScope.allCases))
        let refused = try await stage.send(.delete, "/tokens/\(id)", token: own)
        #expect(refused.status == .forbidden)
        #expect(refused.headers[.wwwAuthenticate]?.contains("error=\"insufficient_scope\"") == true)
        for none in ["a", id + "0", id.uppercased(), String(repeating: "g", count: 32)] {
            #expect(try await stage.send(.delete, "/tokens/\(none)").status == .notFound)
        }
        #expect(stage.desk.acts.isEmpty)
        let answer = try await stage.send(.delete, "/tokens/\(id)", #"{"reason":"It was mailed."}"#)
        #expect(answer.status == .ok && answer.json["token"] as? String == id)
        #expect(answer.json["repeated"] as? Bool == false)
        #expect(try await stage.send(.delete, "/tokens/\(id)").json["repeated"] as? Bool == true)
        #expect(stage.desk.acts == ["operator revoke \(id) It was mailed.", "operator revoke \(id) -"])
    }

    @Test func `what is not held is not found, and what was judged otherwise stands`() async throws {
        let stage = try AdminStage()
        stage.desk.answer(JudgementOutcome.notHeld)
        #expect(try await stage.post("/held/\(id)/release").status == .notFound)
        #expect(try await stage.post("/held/nonsense/release").status == .notFound)
        stage.desk.answer(.judged(.rejected))
        let answer = try await stage.post("/held/\(id)/release")
        #expect(answer.status == .conflict)
        #expect((answer.json["detail"] as? String)?.contains("rejected") == true)
    }

    @Test func `an incident is dismissed from the end of the minute on`() async throws {
        let stage = try AdminStage()
        let decision = IncidentDecision(
            incident: "penlight-1", service: "penlight", action: .dismiss, decidedAt: Sample.noon + .seconds(7))
        stage.desk.answer(DecisionOutcome.taken(decision))
        let answer = try await stage.post("/incidents/penlight-1/dismiss", #"{"reason":"A quiz show."}"#)
        #expect(answer.status == .accepted)
        #expect(answer.json["decidedAt"] as? String == "2026-11-22T12:00:07Z")
        #expect(answer.json["effectiveAt"] as? String == "2026-11-22T12:01:00Z")
        #expect(stage.desk.acts == ["operator dismiss penlight-1 A quiz show."])
    }

    @Test func `one is merged into another`() async throws {
        let stage = try AdminStage()
        stage.desk.answer(DecisionOutcome.repeated)
        let answer = try await stage.post("/incidents/a/merge", #"{"into":"b"}"#)
        #expect(answer.status == .ok && answer.json["repeated"] as? Bool == true)
        #expect(stage.desk.acts == ["operator merge a>b -"])
    }

    @Test(arguments: [
        ("dismiss", "", "/reason"), ("dismiss", "{}", "/reason"), ("dismiss", #"{"reason":" \u0007 "}"#, "/reason"),
        ("dismiss", #"{"reason":7}"#, "/reason"), ("merge", "{}", "/into"), ("merge", #"{"into":["b"]}"#, "/into"),
    ])
    func `a decision without what it needs is refused with the place`(
        act: String, body: String, pointer: String
    )
        async throws
    {
        let stage = try AdminStage()
        let answer = try await stage.post("/incidents/a/\(act)", body)
        #expect(answer.status == .unprocessableContent && answer.pointers == [pointer])
        #expect(stage.desk.acts.isEmpty)
    }

    @Test func `a reason has an end`() async throws {
        let stage = try AdminStage()
        let long = String(repeating: "x", count: 501)
        #expect(try await stage.post("/incidents/a/dismiss", #"{"reason":"\#(long)"}"#).pointers == ["/reason"])
        #expect(try await stage.post("/incidents/a/dismiss", "[1]").status == .badRequest)
        #expect(try await stage.post("/incidents/a/dismiss", #"{"reason":"#).status == .badRequest)
    }

    @Test func `what cannot be decided is said in words`() async throws {
        let stage = try AdminStage()
        stage.desk.answer(DecisionOutcome.refused(reason: "It is over."))
        let refused = try await stage.post("/incidents/a/merge", #"{"into":"b"}"#)
        #expect(refused.status == .conflict && refused.json["detail"] as? String == "It is over.")
        stage.desk.answer(DecisionOutcome.unknown("a"))
        #expect(try await stage.post("/incidents/a/merge", #"{"into":"b"}"#).status == .notFound)
        stage.desk.answer(DecisionOutcome.unknown("b"))
        #expect(try await stage.post("/incidents/a/merge", #"{"into":"b"}"#).pointers == ["/into"])
    }

    @Test func `operators see of sources what went wrong, in words`() async throws {
        let stage = try AdminStage()
        var health = SourceHealth(source: "penlight/forum")
        health.lastError = "connection refused by 192.0.2.7"
        health.failures = 3
        let source = Source(id: "penlight/forum", kind: .forum, url: "https://secret@forum.example/")
        stage.desk.stand([
            SourceStanding(
                source: source, address: "https://forum.example/", isOwn: false, isPaused: true, isPolled: false,
                health: health)
        ])
        let answer = try await stage.get("/sources")
        let entry = try #require((answer.json["sources"] as? [[String: Any]])?.first)
        #expect(entry["lastError"] as? String == "connection refused by 192.0.2.7")
        #expect(entry["paused"] as? Bool == true && entry["url"] as? String == "https://forum.example/")
        #expect(!answer.text.contains("secret"))
    }

    @Test func `a source is paused and resumed`() async throws {
        let stage = try AdminStage()
        let answer = try await stage.post("/sources/penlight/forum/pause", #"{"reason":"It drips."}"#)
        #expect(answer.json["source"] as? String == "penlight/forum" && answer.json["paused"] as? Bool == true)
        stage.desk.answer(SourceOutcome.repeated)
        #expect(try await stage.post("/sources/penlight/forum/resume").json["repeated"] as? Bool == true)
        #expect(stage.desk.acts == ["operator pause penlight/forum It drips.", "operator resume penlight/forum -"])
        stage.desk.answer(SourceOutcome.unknown)
        #expect(try await stage.post("/sources/penlight/none/pause").status == .notFound)
        stage.desk.answer(SourceOutcome.refused(reason: "The disk is full."))
        #expect(try await stage.post("/sources/penlight/forum/pause").status == .conflict)
    }

    @Test func `the audit log comes in order, a page at a time, with its hashes`() async throws {
        let stage = try AdminStage()
        stage.desk.log(
            (0..<3).map {
                AdminAct(who: "ada", action: .pause, subject: "a/\($0)", reason: nil, at: Sample.noon)
            })
        let first = try await stage.get("/audit?limit=2")
        let entries = try #require(first.json["entries"] as? [[String: Any]])
        #expect(entries.map { $0["subject"] as? String } == ["a/0", "a/1"])
        #expect((entries[0]["hash"] as? String)?.count == 64)
        let cursor = try #require(first.json["next"] as? String)
        let rest = try await stage.get("/audit?cursor=\(cursor)")
        #expect((rest.json["entries"] as? [[String: Any]])?.count == 1)
    }
}
