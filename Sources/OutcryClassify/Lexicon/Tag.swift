import OutcryModel

/// What a rule of the lexicon speaks for.
enum Tag: Hashable, Sendable {
    case symptom(Symptom)
    case cause(Cause)
    case polarity(Polarity)
    case voice(Voice)
    case impact(Impact)
    case stage(OfficialStage)
    /// A cause named near it is denied or doubted, or no longer is.
    case denial(Denial)
    /// The fault goes on, whatever else is said to be over.
    case persists
    /// The message is in the language of the rule.
    case language
    /// The words mean nothing of what they contain.
    case void

    /// Reads the form used in the lexicon, such as `slow`, `cause.dns` or `kind.news`.
    init?(_ text: Substring) {
        let parts = text.split(separator: "." as Character, maxSplits: 1).map(String.init)
        guard let head = parts.first else { return nil }
        let tail = parts.count > 1 ? parts[1] : ""
        let tag: Tag? =
            switch head {
            case "cause": Cause(rawValue: tail).map(Tag.cause)
            case "polarity": Polarity(rawValue: tail).map(Tag.polarity)
            case "kind": Voice(rawValue: tail).map(Tag.voice)
            case "impact": Impact(rawValue: tail).map(Tag.impact)
            case "stage": OfficialStage(rawValue: tail).map(Tag.stage)
            case "denies": Denial(rawValue: tail).map(Tag.denial)
            case "persists": .persists
            case "lang": .language
            case "void": .void
            default: Symptom(rawValue: head).map(Tag.symptom)
            }
        guard let tag else { return nil }
        self = tag
    }

    /// Its number among all tags, which the model knows it by.
    var number: Int {
        switch self {
        case .symptom(let symptom): symptom.place
        case .cause(let cause): 20 + cause.place
        case .polarity(let polarity): 40 + polarity.place
        case .voice(let voice): 50 + voice.place
        case .impact(let impact): 60 + impact.place
        case .stage(let stage): 70 + stage.place
        case .denial: 80
        case .persists: 81
        case .language: 82
        case .void: 83
        }
    }

    /// A number below 128 that no other tag has.
    var code: UInt8 {
        if case .denial(let form) = self { return UInt8(100 + form.place) }
        return UInt8(number)
    }
}
