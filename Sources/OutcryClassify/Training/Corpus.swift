import OutcryModel

/// The messages that the model learns from, one file of tab-separated lines a language.
///
/// A file begins with the line `symptoms polarity kind cause services region text`. Symptoms are parted by spaces,
/// services by semicolons, and an empty polarity, kind or cause stands for `problem`, `first_hand` and none.
public struct Corpus: Sendable {
    /// The messages, in the order of languages and lines.
    public private(set) var messages: [CorpusMessage] = []

    private static let header = "symptoms\tpolarity\tkind\tcause\tservices\tregion\ttext"

    /// An empty corpus.
    public init() {}

    /// Adds the messages of one file.
    ///
    /// - Parameters:
    ///   - text: what the file holds.
    ///   - language: the language it is in, as BCP 47.
    ///   - name: what to call the file in an error.
    public mutating func add(_ text: String, language: String, name: String) throws(CorpusError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(String.init) == Self.header else { throw .header(file: name, expected: Self.header) }
        for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            do {
                messages.append(try Self.message(line, language: language))
            } catch {
                throw .line(file: name, line: number + 1, reason: error.reason)
            }
        }
    }

    /// The messages in one language.
    public func messages(in language: String) -> Corpus {
        var part = Corpus()
        part.messages = messages.filter { $0.language == language }
        return part
    }

    private struct Unreadable: Error {
        let reason: String
    }

    private static func message(_ line: Substring, language: String) throws(Unreadable) -> CorpusMessage {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 7 else { throw Unreadable(reason: "it has \(fields.count) fields, not 7") }
        var symptoms: [Symptom] = []
        for word in fields[0].split(separator: " ") { symptoms.append(try value(word, "symptom")) }
        let polarity: Polarity = fields[1].isEmpty ? .problem : try value(fields[1], "polarity")
        let kind: Voice = fields[2].isEmpty ? .firstHand : try value(fields[2], "kind")
        let cause: Cause? = fields[3].isEmpty ? nil : try value(fields[3], "cause")
        guard symptoms.count <= 3, Set(symptoms).count == symptoms.count else {
            throw Unreadable(reason: "it has more than three symptoms, or one twice")
        }
        guard polarity != .problem || !symptoms.isEmpty else { throw Unreadable(reason: "a problem needs a symptom") }
        guard symptoms.isEmpty || polarity == .problem || polarity == .recovered else {
            throw Unreadable(reason: "“\(polarity.rawValue)” goes with no symptom")
        }
        guard !fields[6].isEmpty else { throw Unreadable(reason: "it has no text") }
        return CorpusMessage(
            language: language, symptoms: symptoms.sorted(), polarity: polarity, kind: kind, cause: cause,
            services: fields[4].split(separator: ";").map { $0.trimmingSpaces() },
            region: fields[5].isEmpty ? nil : String(fields[5]), text: String(fields[6]))
    }

    private static func value<Value: RawRepresentable<String>>(
        _ text: Substring, _ what: String
    ) throws(Unreadable) -> Value {
        guard let value = Value(rawValue: String(text)) else {
            throw Unreadable(reason: "“\(text)” is no \(what)")
        }
        return value
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String {
        var text = self.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
