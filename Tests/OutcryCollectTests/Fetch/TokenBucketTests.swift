import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct TokenBucketTests {
    private static let start = Timestamp(seconds: 1_795_348_800)
    private var bucket = TokenBucket(TokenBucket.Size(burst: 3, refill: .seconds(10)), at: start)

    @Test mutating func `after the burst there is one for each refill`() {
        var now = Self.start
        let waits = (0..<6).map { _ in
            let ready = bucket.ready(at: now)
            defer { now = ready }
            bucket.take(at: ready)
            return (ready - Self.start).inMilliseconds
        }
        #expect(waits.map { ($0 + 500) / 1000 } == [0, 0, 0, 10, 20, 30])
    }

    @Test mutating func `it never holds more than the burst`() {
        let later = Self.start + .seconds(100_000)
        for _ in 0..<3 { bucket.take(at: later) }
        #expect(bucket.ready(at: later) > later)
        #expect(!bucket.isFull(at: later) && bucket.isFull(at: later + .seconds(30)))
    }

    @Test mutating func `a clock set back neither fills nor blocks it`() {
        for _ in 0..<3 { bucket.take(at: Self.start) }
        let earlier = Self.start - .seconds(86_400)
        #expect(bucket.ready(at: earlier) - earlier <= .seconds(10))
    }
}
