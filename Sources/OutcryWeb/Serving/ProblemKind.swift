import HTTPTypes

/// The kinds of refusal, each with a stable address, a title and a status.
enum ProblemKind: String, CaseIterable, Sendable {
    case invalidReport = "invalid-report"
    case reusedKey = "idempotency-key-reused"
    case invalidKey = "invalid-idempotency-key"
    case invalidQuery = "invalid-query"
    case unanswerable = "unanswerable-query"
    case notUTF8 = "not-utf-8"
    case notJSON = "not-json"
    case incompleteBody = "incomplete-body"
    case wrongMediaType = "wrong-media-type"
    case encodedBody = "encoded-body"
    case tooLarge = "too-large"
    case wrongHost = "wrong-host"
    case crossSite = "cross-site-form"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case notImplemented = "method-not-implemented"
    case tokenMissing = "token-missing"
    case tooManyRequests = "too-many-requests"
    case notAuthenticated = "not-authenticated"
    case scopeMissing = "scope-missing"
    case invalidAct = "invalid-act"
    case cannotBeDone = "cannot-be-done"
    case busy = "busy"
    case unavailable = "unavailable"
    case failed = "failed"
    case malformedRequest = "malformed-request"

    /// The status it is answered with.
    var status: HTTPResponse.Status {
        switch self {
        case .invalidReport, .reusedKey: .unprocessableContent
        case .invalidKey, .invalidQuery, .notUTF8, .notJSON, .incompleteBody, .wrongHost, .malformedRequest: .badRequest
        case .wrongMediaType, .encodedBody: .unsupportedMediaType
        case .tooLarge: .contentTooLarge
        case .crossSite: .forbidden
        case .notFound, .unanswerable: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .notImplemented: .notImplemented
        case .tokenMissing: .unauthorized
        case .tooManyRequests: .tooManyRequests
        case .notAuthenticated: .unauthorized
        case .scopeMissing: .forbidden
        case .invalidAct: .unprocessableContent
        case .cannotBeDone: .conflict
        case .busy, .unavailable: .serviceUnavailable
        case .failed: .internalServerError
        }
    }

    /// A short summary, the same for every occurrence.
    var title: String {
        switch self {
        case .invalidReport: "The report cannot be taken in as it is"
        case .reusedKey: "The idempotency key was used for another report"
        case .invalidKey: "The idempotency key cannot be used"
        case .invalidQuery: "The query cannot be read"
        case .unanswerable: "There is no answer to the query"
        case .notUTF8: "The text is not UTF-8"
        case .notJSON: "The body is not a JSON object"
        case .incompleteBody: "The body broke off"
        case .wrongMediaType: "The media type is not understood"
        case .encodedBody: "The body is compressed"
        case .tooLarge: "The request is too large"
        case .wrongHost: "The request does not name one host"
        case .crossSite: "The form was sent from another site"
        case .notFound: "There is nothing here"
        case .methodNotAllowed: "The method cannot be used here"
        case .notImplemented: "The method is not known"
        case .tokenMissing: "The token of the report is missing"
        case .tooManyRequests: "Too many requests at once"
        case .notAuthenticated: "This needs an administrator’s token"
        case .scopeMissing: "The token is not good for this"
        case .invalidAct: "This cannot be done as it was asked for"
        case .cannotBeDone: "This cannot be done now"
        case .busy: "Too many reports are waiting"
        case .unavailable: "Reports cannot be stored now"
        case .failed: "Something went wrong here"
        case .malformedRequest: "The request cannot be read"
        }
    }

    /// What it means and what helps, for the page of problems.
    var remedy: String {
        switch self {
        case .invalidReport: "Each item of “errors” points at a member of the report and says what is expected there."
        case .reusedKey: "Nothing was stored. Send the new report under a key of its own, such as a fresh UUID."
        case .invalidKey: "A key has 1 to 200 visible ASCII characters, with or without quotation marks around it."
        case .invalidQuery: "Each item of “errors” names a parameter and says what is expected of it."
        case .unanswerable:
            "Each item of “errors” names a parameter that asks for what does not exist, and says what does."
        case .notUTF8: "Send JSON and form fields as UTF-8 (RFC 8259, section 8.1)."
        case .notJSON: "Send one JSON object, such as {\"service\": \"penlight\"}."
        case .incompleteBody: "The connection ended before the announced length had come. Send the report again."
        case .wrongMediaType: "The header Accept-Post of the answer says what is understood."
        case .encodedBody: "Send the body without Content-Encoding; reports are small."
        case .tooLarge: "The body of a request may have 64 KiB, unless the operator has set another limit."
        case .wrongHost: "Send exactly one Host header field (RFC 9112, section 3.2)."
        case .crossSite: "A report form counts only when it is sent from this site’s own page."
        case .notFound: "Check the address; the list of services is at /api/v1/services."
        case .methodNotAllowed: "The header Allow of the answer says which methods can be used."
        case .notImplemented: "Use GET, HEAD, POST or OPTIONS."
        case .tokenMissing: "Send the token that came with the report as Authorization: Bearer, or as “token” in JSON."
        case .tooManyRequests: "Nothing was stored. Ask again after the time that Retry-After gives, not before."
        case .notAuthenticated: "Send the token as Authorization: Bearer. Operators sign one with outcry admin token."
        case .scopeMissing:
            "The header WWW-Authenticate of the answer names the scope, if there is one. Ask the operator for a token with it."
        case .invalidAct: "Each item of “errors” points at a member of the request and says what is expected there."
        case .cannotBeDone: "What it is about is not as it would have to be; the detail says how it is."
        case .busy: "Nothing was stored. Send the report again after the time that Retry-After gives."
        case .unavailable: "Nothing was stored. The operator has to act; try again later."
        case .failed: "The fault is on this side and has been noted. Trying again later may help."
        case .malformedRequest: "The request is not HTTP as RFC 9112 has it."
        }
    }
}
