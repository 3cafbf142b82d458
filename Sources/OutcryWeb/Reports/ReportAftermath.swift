import HTTPTypes
import OutcryModel

/// What has just become of a report, as the address and the cookie of a page tell it.
enum ReportAftermath {
    /// Nothing.
    case none
    /// It was sent; held for a reason, or not.
    case sent(ReportID, hold: Hold?, SentReport?)
    /// It was taken back.
    case undone

    /// Reads the query and the fields of a request for a service's page.
    init(_ query: FormFields, _ headers: HTTPFields) {
        if let id = query["thanks"].flatMap({ ReportID($0) }) {
            self = .sent(id, hold: query["held"].flatMap { Hold(rawValue: $0) }, SentReport(headers))
        } else {
            self = query["undone"] == nil ? .none : .undone
        }
    }

    /// What the page says to it, with the reporters of the last hour where they may be told.
    func thanks(about service: Service.ID, others: Int?) -> ReportThanks? {
        switch self {
        case .none: nil
        case .sent(let id, let hold, let sent):
            ReportThanks(for: id, about: service, hold: hold, sent: sent, others: others)
        case .undone: .withdrawn
        }
    }
}
