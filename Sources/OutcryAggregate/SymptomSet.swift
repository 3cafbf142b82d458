import OutcryModel

/// A set of symptoms in sixteen bits.
struct SymptomSet: RawRepresentable, Codable, Hashable, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    init(_ symptoms: [Symptom]) {
        var bits: UInt16 = 0
        for symptom in symptoms { bits |= 1 << UInt16(symptom.number) }
        rawValue = bits
    }

    /// Whether it names something: “other” alone does not say what is broken.
    var isTelling: Bool { rawValue & ~(1 << UInt16(Symptom.other.number)) != 0 }

    /// Whether each of its symptoms is one.
    var isSound: Bool { rawValue >> UInt16(Symptom.allCases.count) == 0 }

    func contains(_ symptom: Int) -> Bool {
        rawValue & (1 << UInt16(symptom)) != 0
    }

    /// The numbers of its symptoms, in order.
    var all: SymptomNumbers { SymptomNumbers(bits: rawValue) }

    /// The numbers of its symptoms that say what is broken, in order.
    var telling: SymptomNumbers { SymptomNumbers(bits: rawValue & ~(1 << UInt16(Symptom.other.number))) }
}

/// The places of the bits that are set, in order.
struct SymptomNumbers: Sequence, IteratorProtocol {
    fileprivate var bits: UInt16

    mutating func next() -> Int? {
        guard bits != 0 else { return nil }
        defer { bits &= bits - 1 }
        return bits.trailingZeroBitCount
    }
}

extension Symptom {
    /// The place in the list of all.
    var number: Int {
        switch self {
        case .cannotAccess: 0
        case .errorMessage: 1
        case .slow: 2
        case .loginFailure: 3
        case .paymentFailure: 4
        case .appCrash: 5
        case .notDelivered: 6
        case .noConnectivity: 7
        case .featureBroken: 8
        case .dataLoss: 9
        case .accountSecurity: 10
        case .other: 11
        }
    }

    /// The numbers of the symptoms that say what is broken.
    static let telling = allCases.indices.filter { allCases[$0] != .other }
}
