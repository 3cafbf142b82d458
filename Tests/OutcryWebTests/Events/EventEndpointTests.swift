import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct EventEndpointTests {
    /// Events as a reader has them: names, ids and data.
    private struct Event: Equatable {
        var name = ""
        var id: String?
        var data = ""

        static func read(_ text: String) -> [Event] {
            text.components(separatedBy: "\n\n").compactMap { block in
                var event = Event()
                for line in block.split(separator: "\n") {
                    let parts = line.split(separator: ":", maxSplits: 1).map { String($0) }
                    guard parts.count == 2 else { continue }
                    let value = String(parts[1].dropFirst())
                    switch parts[0] {
                    case "event": event.name = value
                    case "id": event.id = value
                    case "data": event.data = value
                    default: continue
                    }
                }
                return event.name.isEmpty ? nil : event
            }
        }
    }

    private func stage(_ count: Int, every step: Int = 1) -> Stage {
        var stage = Stage()
        stage.view.paintedIncidents = (0..<count).map {
            Sample.incident(openedAt: Sample.noon.minute - step * $0, state: .confirmed)
        }
        return stage
    }

    private func events(_ stage: Stage, _ query: String = "", after id: String? = nil) async throws -> [Event] {
        var headers = HTTPFields()
        headers[.lastEventID] = id
        let response = try await stage.get("/api/v1/events?follow=false\(query)", headers: headers)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/event-stream")
        #expect(response.text.hasPrefix("retry: "))
        return Event.read(response.text)
    }

    @Test func `who comes first is told from where on events come`() async throws {
        let events = try await events(stage(3))
        #expect(events.map(\.name) == ["ready"])
        #expect(events[0].data.contains("https://outcry.example/api/v1/incidents?state=open"))
    }

    @Test func `who comes again is told what was missed, oldest first, and nothing twice`() async throws {
        let stage = stage(4, every: 10)
        let start = EventPlace(endOf: Sample.noon.minute - 25).text
        let all = try await events(stage, after: start)
        #expect(all.map(\.name) == ["incident", "scope", "incident", "scope", "incident", "scope", "ready"])
        for (index, event) in all.dropLast().enumerated() {
            let rest = try await events(stage, after: event.id)
            #expect(rest == Array(all[(index + 1)...]))
        }
    }

    @Test func `events have what is published of an incident`() async throws {
        let stage = stage(1)
        let events = try await events(stage, after: EventPlace(endOf: Sample.noon.minute - 5).text)
        let id = stage.view.paintedIncidents[0].id.rawValue
        #expect(events[0].data == (try await stage.get("/api/v1/incidents/\(id)")).text)
        let scope = try JSONSerialization.jsonObject(with: Data(events[1].data.utf8)) as? [String: Any]
        #expect(scope?["incident"] as? String == id)
        #expect((scope?["scope"] as? [String: Any])?["extent"] as? String == "regional")
        // Twelve people are told in fives.
        #expect(!events.contains { $0.data.contains("\"reporters\":12") })
    }

    @Test(arguments: ["garbage", "2.00", "-1"])
    func `an id that is none is told to begin anew, as an error would end the stream for good`(
        id: String
    ) async throws {
        #expect(try await events(stage(3), after: id).map(\.name) == ["reset", "ready"])
    }

    @Test func `who was away too long, or missed too much, or comes from the future begins anew`() async throws {
        let old = EventPlace(endOf: Sample.noon.minute - EventReplay.longest - 1).text
        let future = EventPlace(endOf: Sample.noon.minute + 600).text
        for id in [old, future] {
            #expect(try await events(stage(1), after: id).map(\.name) == ["reset", "ready"])
        }
        let many = EventPlace(endOf: Sample.noon.minute - 200).text
        #expect(
            try await events(stage(EventReplay.mostIncidents), after: many).count == 2 * EventReplay.mostIncidents + 1)
        #expect(try await events(stage(EventReplay.mostIncidents + 1), after: many).map(\.name) == ["reset", "ready"])
    }

    @Test(arguments: [
        ("&service=kestrel", 0), ("&service=penlight", 2), ("&state=ended", 0), ("&state=open", 2),
        ("&region=AT", 0), ("&region=DE", 2),
    ])
    func `only what is asked for comes`(query: String, count: Int) async throws {
        let events = try await events(stage(1), query, after: EventPlace(endOf: Sample.noon.minute - 5).text)
        #expect(events.count == count + 1)
    }

    @Test func `the id may be in the query, and the field counts more`() async throws {
        let (early, late) = (EventPlace(endOf: Sample.noon.minute - 5).text, EventPlace(endOf: Sample.noon.minute).text)
        #expect(try await events(stage(1), "&lastEventId=\(early)").count == 3)
        #expect(try await events(stage(1), "&lastEventId=\(early)", after: late).map(\.name) == ["ready"])
        #expect(try await events(stage(1), "&lastEventId=").map(\.name) == ["ready"])
    }

    @Test func `HEAD takes no seat and has no body`() async throws {
        let stage = stage(1)
        let application = try stage.application()
        try await application.application.test(.router) { client in
            let head = try await client.execute(uri: "/api/v1/events", method: .head)
            #expect(head.status == .ok)
            #expect(head.headers[.contentType] == "text/event-stream")
            #expect(head.headers[.cacheControl] == "no-store")
            #expect(head.body.readableBytes == 0)
        }
        #expect(application.events.readers == 0)
    }

    @Test func `a stream is not compressed`() async throws {
        let id = EventPlace(endOf: Sample.noon.minute - 500).text
        let response = try await stage(50).get(
            "/api/v1/events?follow=false", headers: [.acceptEncoding: "gzip", .lastEventID: id])
        #expect(response.headers[.contentEncoding] == nil)
        #expect(response.text.hasPrefix("retry"))
    }

    @Test(arguments: [
        ("state=down", "state"), ("service=nope", "service"), ("region=XX", "region"), ("follow=1", "follow"),
    ])
    func `what cannot be asked for is said`(query: String, parameter: String) async throws {
        let response = try await stage(1).get("/api/v1/events?\(query)")
        #expect(response.status.kind == .clientError)
        #expect(response.parameters == [parameter])
    }

    @Test func `a seat is free again once its stream is over, and a network has only so many`() async throws {
        var stage = stage(1)
        stage.settings.streamsPerNetwork = 1
        let application = try stage.application()
        let seat = try application.events.seat(of: nil, EventFilter())
        try await application.application.test(.router) { client in
            let refused = try await client.execute(uri: "/api/v1/events?follow=false", method: .get)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "60")
            application.events.leave(1, network: 0)
            _ = seat
            for _ in 0..<3 {
                #expect(try await client.execute(uri: "/api/v1/events?follow=false", method: .get).status == .ok)
            }
        }
    }
}
