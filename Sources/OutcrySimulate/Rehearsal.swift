import AsyncHTTPClient
public import Logging
import NIOCore
import NIOHTTP1
public import OutcryModel
public import ServiceLifecycle

/// Plays scenarios against a running instance: serves their feeds and posts their submissions, by the instance's clock.
public struct Rehearsal: ServiceLifecycle.Service {
    private let scenarios: [Scenario]
    private let instance: String
    private let feedsPort: Int
    private let stays: Bool
    private let clock: @Sendable () async throws -> any TimeSource
    private let narrate: @Sendable (String) -> Void
    private let logger: Logger

    /// A rehearsal against the instance at the base address `instance`.
    ///
    /// The feeds are there at once, empty; the story begins when `clock` returns the clock of the instance. `narrate`
    /// is told, a line at a time, what happens in the story. With `stays` the feeds are served after its end as well,
    /// until shut down.
    public init(
        of scenarios: [Scenario], instance: String, feedsPort: Int, stays: Bool = false, logger: Logger,
        clock: @escaping @Sendable () async throws -> any TimeSource, narrate: @escaping @Sendable (String) -> Void
    ) {
        self.scenarios = scenarios
        self.instance = instance
        self.feedsPort = feedsPort
        self.stays = stays
        self.clock = clock
        self.logger = logger
        self.narrate = narrate
    }

    /// Plays to the end of the longest scenario, or until shut down.
    public func run() async throws {
        let stand = FeedStand(scenarios: scenarios)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await stand.application(port: feedsPort).run() }
            group.addTask {
                let time = try await clock()
                let start = time.now()
                stand.begin(at: start, by: time)
                try await play(from: start, by: time)
                if stays { try await gracefulShutdown() }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func play(from start: Timestamp, by time: any TimeSource) async throws {
        var events: [Event] = []
        for scenario in scenarios {
            events += scenario.beats.map { .beat($0.text, at: start + .seconds(60 * $0.minute)) }
            events += ScenarioPlayer(scenario: scenario, start: start).play()
                .filter { $0.channel == .submission }.map { .submission($0, to: scenario.service.id) }
        }
        events.sort { $0.at < $1.at }
        try await withThrowingTaskGroup(of: Void.self) { group in
            var underWay = 0
            for event in events {
                while time.now() < event.at { try await time.sleep(until: event.at) }
                switch event {
                case .beat(let text, let instant): narrate("\(instant)  \(text)")
                case .submission(let message, let service):
                    if underWay >= 32 {
                        try await group.next()
                        underWay -= 1
                    }
                    underWay += 1
                    group.addTask { try await post(message, to: service, by: time) }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Posts until it is accepted: the key makes a repetition safe.
    private func post(
        _ message: Message, to service: OutcryModel.Service.ID, by time: any TimeSource
    ) async throws {
        var request = HTTPClientRequest(url: instance + "/api/v1/reports")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Idempotency-Key", value: message.id)
        request.headers.add(name: "User-Agent", value: "Outcry rehearsal, person \(message.person)")
        // As a proxy would: the instance has to trust this machine as one.
        request.headers.add(name: "X-Forwarded-For", value: message.address)
        request.body = .bytes(ByteBuffer(string: body(of: message, to: service)))
        for attempt in 1...5 {
            do {
                let answer = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
                guard answer.status == .serviceUnavailable || answer.status == .tooManyRequests else {
                    if answer.status != .accepted {
                        let reason = try await String(buffer: answer.body.collect(upTo: 4096))
                        logger.warning("A submission was refused.", metadata: ["answer": "\(reason)"])
                    }
                    return
                }
            } catch let error where !(error is CancellationError) {
                logger.warning("The instance did not answer.", metadata: ["reason": "\(error)"])
            }
            try await time.sleep(until: time.now() + .seconds(10 * attempt))
        }
        throw RehearsalError.notAccepted(instance: instance)
    }

    private func body(of message: Message, to service: OutcryModel.Service.ID) -> String {
        let symptoms = message.symptoms.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
        var fields = ["\"service\":\"\(service)\"", "\"symptoms\":[\(symptoms)]"]
        if let region = message.region { fields.append("\"region\":\"\(region)\"") }
        // The phrases are ours and hold quotation marks at most.
        fields.append("\"text\":\"\(message.text.replacing("\"", with: "\\\""))\"")
        return "{\(fields.joined(separator: ","))}"
    }

    private enum Event {
        case beat(String, at: Timestamp)
        case submission(Message, to: OutcryModel.Service.ID)

        var at: Timestamp {
            switch self {
            case .beat(_, let instant): instant
            case .submission(let message, _): message.at
            }
        }
    }
}
