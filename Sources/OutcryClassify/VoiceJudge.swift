import OutcryModel

/// Decides whose voice a message is in.
enum VoiceJudge {
    /// Voices by precedence, with the weight each needs.
    private static let order: [(Voice, Int)] = [(.promo, 3), (.official, 2), (.news, 2), (.joke, 3), (.secondHand, 2)]

    /// The voice and the match that told it; `nil` stands for the default, the author's own.
    static func judge(_ scores: Scores) -> (voice: Voice, match: RuleMatch)? {
        for (voice, enough) in order where scores[.voice(voice)] >= enough {
            if voice != .promo, scores[.voice(.firstHand)] > scores[.voice(voice)] { continue }
            if let match = scores.voice(for: .voice(voice))?.match { return (voice, match) }
        }
        return nil
    }
}
