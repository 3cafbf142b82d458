import Testing

@testable import OutcryWeb

struct TokenBucketTests {
    private static let second: Int64 = 1_000_000_000
    private let start: Int64 = 1_795_348_800 * second

    private func bucket(_ text: String) throws -> TokenBucket { TokenBucket(try #require(RateLimit(text))) }

    @Test func `a full bucket gives its quota at once, and then one with each interval`() throws {
        var bucket = try bucket("10/10s")
        for _ in 0..<10 {
            #expect(bucket.delay(1, at: start) == 0)
            bucket.take(1, at: start)
        }
        #expect(bucket.left(at: start) == 0)
        #expect(bucket.delay(1, at: start) == Self.second)
        #expect(bucket.delay(3, at: start) == 3 * Self.second)
        #expect(bucket.delay(1, at: start + Self.second - 1) == 1)
        #expect(bucket.delay(1, at: start + Self.second) == 0)
        #expect(bucket.untilFull(at: start + 4 * Self.second) == 6 * Self.second)
        #expect(bucket.left(at: start + 100 * Self.second) == 10)
    }

    @Test func `more than a bucket holds costs all of it`() throws {
        var bucket = try bucket("10/10s")
        #expect(bucket.delay(1_000_000, at: start) == 0)
        bucket.take(1_000_000, at: start)
        #expect(bucket.left(at: start) == 0)
        #expect(bucket.delay(1_000_000, at: start) == 10 * Self.second)
    }

    @Test func `a clock that is set back keeps nobody out for longer than an empty bucket does`() throws {
        var bucket = try bucket("10/10s")
        bucket.take(10, at: start + 86_400 * Self.second)
        #expect(bucket.delay(1, at: start) == Self.second)
        #expect(bucket.untilFull(at: start) == 10 * Self.second)
    }

    @Test(arguments: ["1000000000/1s", "1/24h"])
    func `the largest and the smallest limits do not overflow`(text: String) throws {
        var bucket = try bucket(text)
        for _ in 0..<3 { bucket.take(.max, at: start) }
        #expect(bucket.delay(1, at: start) > 0)
    }
}
