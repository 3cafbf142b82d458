import OutcryModel
import Testing

struct CountGridTests {
    private func minute(_ day: Int, _ hour: Int, _ minute: Int) -> Minute {
        Minute((20_000 + day) * 1440 + hour * 60 + minute)
    }

    private func lengths(_ from: Minute, _ to: Minute) -> [Int] {
        CountGrid.parts(from: from, to: to).map { $0.upperBound - $0.lowerBound }
    }

    @Test func `a window is made of as few parts as there can be`() {
        #expect(lengths(minute(0, 12, 0), minute(0, 13, 0)) == [60])
        #expect(lengths(minute(0, 11, 45), minute(0, 13, 15)) == [15, 60, 15])
        #expect(lengths(minute(0, 12, 7), minute(0, 12, 8)) == [15])
        #expect(lengths(minute(0, 23, 0), minute(2, 1, 0)) == [60, 1440, 60])
        #expect(lengths(minute(0, 12, 0), minute(0, 12, 0)).isEmpty)
    }

    @Test func `the parts of any window follow each other and hold it`() {
        for start in stride(from: 0, to: 3000, by: 37) {
            for length in stride(from: 1, to: 4000, by: 211) {
                let (from, to) = (minute(0, 0, start), minute(0, 0, start + length))
                let parts = CountGrid.parts(from: from, to: to)
                #expect(parts.first?.lowerBound == CountGrid.floor(from))
                #expect(parts.last?.upperBound == CountGrid.ceiling(to))
                for (part, next) in zip(parts, parts.dropFirst()) { #expect(part.upperBound == next.lowerBound) }
                for part in parts {
                    #expect(part.lowerBound.sinceEpoch.isMultiple(of: part.upperBound - part.lowerBound))
                }
            }
        }
    }

    @Test func `parts of one length that follow each other go together`() {
        let stretches = CountGrid.stretches(from: minute(0, 22, 30), to: minute(3, 1, 15))
        #expect(stretches.map(\.count) == [2, 1, 2, 1, 1])
        #expect(stretches.flatMap { $0 } == CountGrid.parts(from: minute(0, 22, 30), to: minute(3, 1, 15)))
    }

    @Test func `times before the epoch are rounded like others`() {
        #expect(CountGrid.floor(Minute(-1)) == Minute(-15))
        #expect(CountGrid.ceiling(Minute(-1)) == Minute(0))
        #expect(CountGrid.floor(Minute(59), to: 60) == Minute(0))
    }

    @Test func `a window that ends now is not said to go on beyond`() {
        let now = minute(0, 12, 7)
        #expect(CountGrid.window(from: minute(0, 11, 7), to: now, now: now) == (minute(0, 11, 0), now))
        #expect(CountGrid.window(from: minute(0, 10, 1), to: minute(0, 11, 1), now: now).to == minute(0, 11, 15))
        #expect(CountGrid.window(from: minute(0, 10, 0), to: minute(0, 12, 3), now: now).to == now)
        #expect(CountGrid.window(from: minute(0, 10, 0), to: minute(0, 14, 3), now: now).to == minute(0, 14, 3))
    }
}
