import OutcryModel

/// What the scores of the labels come to, taken together.
struct Decision {
    /// How likely each label is; above 0 it may stand.
    let scores: SIMD32<Float>
    /// What the likeliest symptom has added to the score of a problem: who names one plainly mostly has it.
    let problemBonus: Float

    /// How much a symptom that is likely enough speaks for a problem.
    private static let symptomSpeaks: Float = 0.5

    /// What the scores come to that the model gives each label by itself.
    init(scores: SIMD32<Float>) {
        let symptom = withUnsafeBytes(of: scores) { bytes in
            bytes.assumingMemoryBound(to: Float.self)[Label.symptoms].max() ?? 0
        }
        problemBonus = max(0, symptom) * Self.symptomSpeaks
        var scores = scores
        scores[Label.polarities.lowerBound + Polarity.problem.place] += problemBonus
        self.scores = scores
    }

    /// The likeliest polarity.
    var polarity: Polarity { Self.best(of: Polarity.allCases, scores, Label.polarities) }

    /// The likeliest voice.
    var voice: Voice { Self.best(of: Voice.allCases, scores, Label.voices) }

    /// The symptoms that may stand, the likeliest first, at most three.
    var symptoms: [Symptom] {
        withUnsafeBytes(of: scores) { bytes in
            let scores = bytes.assumingMemoryBound(to: Float.self)
            var symptoms: [Symptom] = []
            var last = -1
            while symptoms.count < 3 {
                // The likeliest behind the last one; of equals the first.
                var next = -1
                for column in Label.symptoms where scores[column] > (next < 0 ? 0 : scores[next]) {
                    let isLeft =
                        last < 0 || scores[column] < scores[last]
                        || (scores[column] == scores[last] && column > last)
                    if isLeft { next = column }
                }
                guard next >= 0 else { break }
                last = next
                symptoms.append(Symptom.allCases[next - Label.symptoms.lowerBound])
            }
            return symptoms
        }
    }

    /// The likeliest symptom, whether or not it may stand.
    var symptom: Symptom { Self.best(of: Symptom.allCases, scores, Label.symptoms) }

    /// The likeliest cause that may stand.
    var cause: Cause? {
        let best = Self.best(of: Cause.allCases, scores, Label.causes)
        return scores[Label.causes.lowerBound + best.place] > 0 ? best : nil
    }

    private static func best<Value>(of cases: [Value], _ scores: SIMD32<Float>, _ columns: Range<Int>) -> Value {
        withUnsafeBytes(of: scores) { bytes in
            let scores = bytes.assumingMemoryBound(to: Float.self)
            var best = columns.lowerBound
            for column in columns where scores[column] > scores[best] { best = column }
            return cases[best - columns.lowerBound]
        }
    }
}
