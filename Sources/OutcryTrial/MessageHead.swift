import OutcryClassify
import OutcryModel

/// What the first bytes of a trial say of its message.
struct MessageHead: Sendable {
    /// How many bytes it has. What is missing is 0, which says nothing.
    static let bytes = 6

    /// The kind of source.
    let sourceKind: SourceKind?
    private let language: String?
    private let service: Service.ID?
    private let region: Region.ID?
    private let symptoms: [Symptom]
    private let stage: OfficialStage?

    init(_ bytes: ArraySlice<UInt8>) {
        let bytes = Array(bytes) + [UInt8](repeating: 0, count: Self.bytes - bytes.count)
        func pick<Value>(_ values: [Value?], _ byte: UInt8) -> Value? { values[Int(byte) % values.count] }
        language = pick(Self.languages, bytes[0])
        service = pick(Self.services, bytes[1])
        region = pick(Self.regions, bytes[2])
        sourceKind = pick([nil] + SourceKind.allCases, bytes[3])
        stage = pick([nil] + OfficialStage.allCases, bytes[3] / 16)
        // Twelve symptoms, of which a reporter may choose three.
        let bits = UInt16(bytes[4]) << 8 | UInt16(bytes[5])
        symptoms = Array(Symptom.allCases.enumerated().filter { bits >> UInt16($0.offset) & 1 != 0 }.prefix(3))
            .map(\.element)
    }

    private static let languages = [
        nil, "en", "de", "ja", "zh", "ar", "hi", "ru", "cs", "no-such-language", "", "pt-BR",
    ]
    private static let services: [Service.ID?] = [nil, "github", "vodafone", "x", "gone-from-the-catalogue", ""]
    private static let regions: [Region.ID?] = [
        nil, "DE", "DE-BE", "geonames:2950159", "001", "IN", "US-CA", "no-such-region", "",
    ]

    /// The hints for a text that is no report.
    var hints: ClassifierHints {
        ClassifierHints(
            language: language, service: service, region: region, sourceKind: sourceKind,
            official: stage.map { StatusUpdate(stage: $0, text: "") })
    }

    /// A line of `outcry classify`.
    func request(_ text: String) -> WireRequest {
        WireRequest(
            id: "trial", text: text, lang: language, service: service?.rawValue, region: region?.rawValue)
    }

    /// A report of a kind. Only who submits one chooses symptoms.
    func report(_ text: String, kind: SourceKind) -> Report {
        let time = Timestamp(seconds: 1_795_348_800)
        return Report(
            id: ReportID(at: time), source: "trial", sourceKind: kind, key: "trial", reporter: nil, service: service,
            symptoms: kind == .submission ? symptoms : [], region: region, language: language, text: text,
            official: kind == .status ? stage.map { StatusUpdate(stage: $0, text: text) } : nil, occurredAt: time,
            receivedAt: time)
    }
}
