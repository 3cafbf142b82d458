import GRDB
import OutcryModel
import OutcryStore

/// Where the answer to a caller goes. It is told on the writer's queue, which it must not hold up.
typealias Answer<Value: Sendable> = @Sendable (Result<Value, StoreError>) -> Void

/// One thing to be written.
enum WriteJob: Sendable {
    case append([Report], Answer<[Receipt]>)
    case seal(before: Timestamp, Answer<LogPosition>)
    /// Anything else; it answers by itself, and returns the error that ends all writing, if there is one.
    case other(@Sendable (Result<Database, StoreError>) -> StoreError?)

    /// How many reports it brings; `nil` when it is not about the log.
    var reports: Int? {
        switch self {
        case .append(let reports, _): reports.count
        case .seal: 0
        case .other: nil
        }
    }

    func refuse(_ error: StoreError) {
        switch self {
        case .append(_, let answer): answer(.failure(error))
        case .seal(_, let answer): answer(.failure(error))
        case .other(let body): _ = body(.failure(error))
        }
    }
}

extension [WriteJob] {
    /// How many reports they bring together.
    var reports: Int { reduce(0) { $0 + ($1.reports ?? 0) } }
}
