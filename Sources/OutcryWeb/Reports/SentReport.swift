import HTTPTypes
import OutcryModel

/// What the page of thanks has to know of the report just sent, so that it can be taken back or added to.
///
/// It travels in a cookie, which is the only one there is: for a quarter of an hour, to the pages of its service alone,
/// and hidden from scripts and other sites. In an address the token would be in histories and logs.
struct SentReport: Equatable, Sendable {
    /// The name of the cookie.
    static let cookie = "outcry_sent"
    /// How long the cookie is kept, in seconds.
    private static let age = 900

    /// The report.
    let id: ReportID
    /// With what it can be withdrawn.
    let token: String
    /// Its idempotency key.
    let key: String
    /// Its symptoms.
    var symptoms: [Symptom] = []
    /// Its region.
    var region: Region.ID?

    init(id: ReportID, token: String, key: String, symptoms: [Symptom] = [], region: Region.ID? = nil) {
        self.id = id
        self.token = token
        self.key = key
        self.symptoms = symptoms
        self.region = region
    }

    /// Reads the cookie of a request; `nil` when there is none, or it is not as this server writes it.
    init?(_ headers: HTTPFields) {
        let pairs = headers[values: .cookie].flatMap { $0.split(separator: ";") }
        for pair in pairs {
            let pair = pair.drop { $0 == " " }
            guard pair.hasPrefix(Self.cookie + "=") else { continue }
            let parts = pair.dropFirst(Self.cookie.count + 1).split(separator: "!", omittingEmptySubsequences: false)
                .map { FormFields.decode($0.utf8, plus: false) }
            guard parts.count == 5, let id = parts[0].flatMap({ ReportID($0) }), let token = parts[1],
                let key = parts[2], let symptoms = parts[3], let region = parts[4], Self.isToken(token),
                ReportFormState.isKey(key), region.utf8.count <= 64
            else { return nil }
            self.init(
                id: id, token: token, key: key,
                symptoms: symptoms.split(separator: "+").compactMap { Symptom(rawValue: String($0)) },
                region: region.isEmpty ? nil : Region.ID(region))
            return
        }
        return nil
    }

    /// The field that sets the cookie for the pages of a service.
    func field(for service: Service.ID, isSecure: Bool) -> String {
        let parts = [
            id.description, token, key, symptoms.map(\.rawValue).joined(separator: "+"), region?.rawValue ?? "",
        ]
        let value = parts.map { FormFields.encode($0) }.joined(separator: "!")
        return Self.field(value, age: Self.age, for: service, isSecure: isSecure)
    }

    /// The field that removes the cookie.
    static func removal(for service: Service.ID, isSecure: Bool) -> String {
        field("", age: 0, for: service, isSecure: isSecure)
    }

    private static func field(_ value: String, age: Int, for service: Service.ID, isSecure: Bool) -> String {
        "\(cookie)=\(value); Path=/services/\(service); Max-Age=\(age); HttpOnly; SameSite=Strict"
            + (isSecure ? "; Secure" : "")
    }

    /// Whether a text can be a token: letters and digits.
    private static func isToken(_ text: String) -> Bool {
        (16...64).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
    }
}
