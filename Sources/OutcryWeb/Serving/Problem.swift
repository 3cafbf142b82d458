import HTTPTypes
import Hummingbird
import OutcryStore

/// A refusal, as it is told to whoever asked: problem details of RFC 9457.
struct Problem: Error, Sendable {
    /// What kind of refusal it is.
    let kind: ProblemKind
    /// What happened this time, in a sentence.
    var detail: String
    /// The members or parameters that are at fault.
    var errors: [Item] = []
    /// Where a challenge is to be had whose solution would let the request in.
    var challenge: String?
    /// Header fields of the answer, such as `Allow`.
    var headers = HTTPFields()

    /// One fault of a report or of a query.
    struct Item: Encodable, Equatable, Sendable {
        /// Where in the body, as a JSON Pointer (RFC 6901).
        var pointer: String?
        /// Which parameter of the query.
        var parameter: String?
        /// What is wrong and what is expected.
        var detail: String
        /// What may have been meant.
        var suggestion: String?
        /// What can be given there.
        var allowed: [String]?
    }

    /// A refusal of a kind; the title of the kind unless there is more to say.
    init(_ kind: ProblemKind, _ detail: String? = nil, errors: [Item] = [], headers: HTTPFields = HTTPFields()) {
        self.kind = kind
        self.detail = detail ?? kind.remedy
        self.errors = errors
        self.headers = headers
    }

    /// What a failure of the store means to whoever asked; its inner workings are not told.
    init(_ error: StoreError) {
        switch error {
        case .busy:
            self.init(.busy, headers: [.retryAfter: "2"])
        case .full, .readOnly:
            self.init(.unavailable, headers: [.retryAfter: "60"])
        case .closed:
            self.init(.unavailable, headers: [.retryAfter: "5"])
        case .newerVersion, .cannotOpen, .failed:
            self.init(.failed)
        }
    }

    /// The document of the refusal, under the base address of the site.
    func document(site: String) -> Document {
        Document(
            type: "\(site)/problems#\(kind.rawValue)", title: kind.title, status: kind.status.code, detail: detail,
            errors: errors.isEmpty ? nil : errors, challenge: challenge)
    }

    /// The members of `application/problem+json`.
    struct Document: Encodable {
        let type: String
        let title: String
        let status: Int
        let detail: String
        let errors: [Item]?
        let challenge: String?
    }

    /// The answer to a program, before it is known who writes it.
    func answer(site: String) -> WholeAnswer {
        WholeAnswer(
            status: kind.status,
            fields: headers.map { ($0.name, $0.value) } + [
                (.contentType, "application/problem+json"), (.cacheControl, "no-store"),
            ],
            body: JSONDocument.bytes(document(site: site)))
    }

    /// The answer to a program.
    func response(site: String) -> Response { answer(site: site).response }
}
