import OutcryModel

/// What of the fields of a new request is looked at. Who sends it (`email`, `phone`, `first_name`, `last_name`,
/// `device_id`, `account_id`), `media_url` and `api_key` are not even read.
struct Open311Form {
    /// The most characters of a description that a client may send (GeoReport v2).
    private static let longestDescription = 4000

    private let fields: FormFields

    init(_ fields: FormFields) {
        self.fields = fields
    }

    /// The draft of a report. Throws `Problem` when what the specification requires is missing.
    func draft(services: [Service], address: Open311Address) throws(Problem) -> SubmissionDraft {
        guard let code = text("service_code") else {
            throw Problem(.invalidReport, "service_code was not provided.")
        }
        guard services.contains(where: { $0.id.rawValue == code }) else {
            throw Problem(.notFound, "service_code was not found. The services are at /open311/v2/services.")
        }
        var draft = SubmissionDraft(service: code, symptoms: symptoms, text: try description())
        if text("lat") != nil || text("long") != nil {
            draft.position = (text("lat").flatMap(Double.init), text("long").flatMap(Double.init))
        } else if let id = text("address_id") {
            draft.region = id
        } else if let words = text("address_string") {
            draft.region = address.region(of: words)?.rawValue
        } else {
            throw Problem(
                .invalidReport, "No location was provided: send lat and long, or address_string, or address_id.")
        }
        return draft
    }

    /// A field that has something in it; an empty one counts as not sent.
    private func text(_ name: String) -> String? {
        fields[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private var symptoms: [String] {
        let name = "attribute[\(Open311Catalogue.symptoms)]"
        return (fields.all(name) + fields.all(name + "[]")).filter { !$0.isEmpty }
    }

    /// The words, of which as many are kept as of any report.
    private func description() throws(Problem) -> String? {
        guard let words = text("description").map(PlainText.clean) else { return nil }
        let scalars = words.unicodeScalars
        guard scalars.count <= Self.longestDescription else {
            throw Problem(
                .invalidReport,
                "The description is longer than \(Figures.count(Self.longestDescription)) characters.")
        }
        return String(String.UnicodeScalarView(scalars.prefix(Submission.mostCharacters)))
    }
}
