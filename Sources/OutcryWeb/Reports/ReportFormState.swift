import OutcryModel

/// What is in a report form: nothing yet, or what was sent and what is wrong with it.
struct ReportFormState: Sendable {
    /// The key under which a repeated sending is the same report.
    var key: String
    /// The symptoms chosen.
    var symptoms: [String] = []
    /// The region chosen; `nil` in a form not sent yet, where the guess stands.
    var region: String?
    /// The note.
    var note = ""
    /// What is wrong, by field.
    var faults: [Fault] = []

    /// The fields of the form.
    enum Field: String {
        case symptoms, region, text
    }

    /// What is wrong with one field.
    struct Fault: Sendable {
        let field: Field
        let words: String
    }

    /// An empty form.
    init(key: String) {
        self.key = key
    }

    /// What is said of a field, if it is at fault.
    func fault(_ field: Field) -> String? {
        faults.first { $0.field == field }?.words
    }

    /// Whether a text can be the key of a form.
    static func isKey(_ text: String) -> Bool {
        (16...200).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    /// The key of what is sent next from a page, the same for the same page.
    static func following(_ key: String) -> String {
        isKey(key + "+") ? key + "+" : freshKey()
    }

    /// A key nobody can guess: 128 random bits.
    static func freshKey() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
