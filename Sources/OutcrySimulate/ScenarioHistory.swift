public import OutcryModel

/// Weeks of ordinary reports before a scenario, so that what is usual is known when it begins.
public struct ScenarioHistory: Sendable {
    private let scenario: Scenario
    private let start: Timestamp

    /// The history of a scenario that begins at `start`.
    public init(of scenario: Scenario, before start: Timestamp) {
        self.scenario = scenario
        self.start = start
    }

    /// The reports of so many days, in the order of their receipt.
    public func reports(days: Int) -> [Report] {
        var random = SeededRandom(named: "arrivals of " + scenario.service.id.rawValue)
        let sources = ScenarioCatalogue.sources(of: scenario, at: "")
        return ScenarioPlayer(scenario: scenario, start: start).history(days: days).compactMap { message in
            let isSubmission = message.channel == .submission
            guard let source = isSubmission ? Source.endpoint : sources[message.channel] else { return nil }
            // A forum is looked at every few minutes, so what is said there is learned of late.
            let late = isSubmission ? 0 : Int64.random(in: 0..<300_000, using: &random)
            let received = min(message.at + .milliseconds(late), start - .seconds(1))
            return Report(
                id: ReportID(at: message.at, using: &random), source: source.id, sourceKind: source.kind,
                key: message.id, reporter: ReporterHash(rawValue: UInt64(message.person)),
                network: isSubmission ? NetworkHash(rawValue: UInt64(message.network)) : nil,
                service: scenario.service.id, symptoms: isSubmission ? message.symptoms : [],
                region: isSubmission ? message.region : nil, text: isSubmission ? nil : message.text,
                occurredAt: message.at, receivedAt: received)
        }
        .sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
    }
}
