import OutcryModel

/// One of the things that the model decides, by its column in the table of weights.
struct Label: Hashable, Sendable {
    /// The column.
    let column: Int

    /// How many columns there are. A row is this long, so that it fills half a cache line.
    static let columns = 32
    /// How many of them are used.
    static let count = causes.upperBound
    /// The columns of the symptoms, in the order of `Symptom`.
    static let symptoms = 0..<Symptom.allCases.count
    /// The columns of the polarities.
    static let polarities = symptoms.upperBound..<symptoms.upperBound + Polarity.allCases.count
    /// The columns of the voices.
    static let voices = polarities.upperBound..<polarities.upperBound + Voice.allCases.count
    /// The columns of the causes.
    static let causes = voices.upperBound..<voices.upperBound + Cause.allCases.count

    init(column: Int) {
        self.column = column
    }

    /// The column of a tag; `nil` for one that the model does not decide.
    init?(_ tag: Tag) {
        switch tag {
        case .symptom(let symptom): column = Self.symptoms.lowerBound + symptom.place
        case .polarity(let polarity): column = Self.polarities.lowerBound + polarity.place
        case .voice(let voice): column = Self.voices.lowerBound + voice.place
        case .cause(let cause): column = Self.causes.lowerBound + cause.place
        default: return nil
        }
    }

    /// What it stands for in a verdict's evidence, such as `symptom:slow`.
    static let names: [String] =
        Symptom.allCases.map { "symptom:\($0.rawValue)" } + Polarity.allCases.map { "polarity:\($0.rawValue)" }
        + Voice.allCases.map { "kind:\($0.rawValue)" } + Cause.allCases.map { "cause:\($0.rawValue)" }

    static func name(of symptom: Symptom) -> String { names[symptoms.lowerBound + symptom.place] }
    static func name(of polarity: Polarity) -> String { names[polarities.lowerBound + polarity.place] }
    static func name(of voice: Voice) -> String { names[voices.lowerBound + voice.place] }
    static func name(of cause: Cause) -> String { names[causes.lowerBound + cause.place] }

    /// What it stands for in a verdict's evidence.
    var name: String { Self.names[column] }
}

extension CaseIterable where Self: RawRepresentable {
    /// Its place among all cases of an enumeration, of which there are two to 256 and none has values: in memory they are
    /// numbers in the order in which they are written.
    @inline(__always)
    var place: Int { withUnsafeBytes(of: self) { Int($0[0]) } }
}
