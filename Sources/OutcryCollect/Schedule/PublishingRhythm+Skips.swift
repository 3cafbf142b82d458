import OutcryModel

extension PublishingRhythm {
    /// The first instant from `instant` on, to the start of an hour, at which the feed says it may publish.
    ///
    /// A feed that leaves out every hour or every day of the week says nothing, and is not believed.
    func firstAllowed(from instant: Timestamp) -> Timestamp {
        guard !skipHours.isEmpty || !skipDays.isEmpty,
            !Set(0..<24).isSubset(of: skipHours), !Set(0..<7).isSubset(of: skipDays)
        else { return instant }
        var candidate = instant
        // A week of hours: after that every combination has been seen.
        for _ in 0...(7 * 24) {
            if isAllowed(candidate) { return candidate }
            let hour = candidate.seconds - Self.modulo(candidate.seconds, 3600)
            candidate = Timestamp(seconds: hour + 3600)
        }
        return instant
    }

    private func isAllowed(_ instant: Timestamp) -> Bool {
        let hour = Self.modulo(instant.seconds, 86_400) / 3600
        // 1970-01-01 was a Thursday, day 4 of the week.
        let day = Self.modulo((instant.seconds - Self.modulo(instant.seconds, 86_400)) / 86_400 + 4, 7)
        return !skipHours.contains(Int(hour)) && !skipDays.contains(Int(day))
    }

    private static func modulo(_ number: Int64, _ divisor: Int64) -> Int64 {
        let remainder = number % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
