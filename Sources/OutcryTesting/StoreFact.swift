public import OutcryStore

/// One promise of `ReportLog` and `ReportStore` that every engine keeps, with the check that shows it.
public struct StoreFact: Sendable, CustomStringConvertible {
    /// A log and store under test.
    public typealias Engine = any ReportLog & ReportStore & ModerationStore & RetentionStore & WebhookStore

    /// The promise, in words.
    public let description: String
    private let body: @Sendable (Engine) async throws -> Void

    init(_ description: String, _ body: @escaping @Sendable (Engine) async throws -> Void) {
        self.description = description
        self.body = body
    }

    /// Checks an engine that is empty; throws `ConformanceFailure` when it breaks the promise.
    public func check(_ engine: Engine) async throws {
        try await body(engine)
    }
}
