import Testing

@testable import OutcryWeb

struct RateLimitTests {
    @Test(arguments: [
        ("3000/1m", 3000, 60), ("50/1s", 50, 1), ("1/24h", 1, 86_400), ("1000000000/10s", 1_000_000_000, 10),
    ])
    func `a limit is read`(text: String, quota: Int, seconds: Int) throws {
        let limit = try #require(RateLimit(text))
        #expect(limit.quota == quota)
        #expect(limit.window == .seconds(seconds))
        #expect(RateLimit(limit.description) == limit)
    }

    @Test(arguments: [
        "", "/", "3000", "3000/", "/1m", "3000/m", "3000/1", "0/1m", "-1/1m", "+1/1m", "3000/0s", "3000/25h", "3000/1d",
        "3000/1m/1m", "3 000/1m", "1e3/1m", "99999999999/1s", "1000000001/1s", "1/99999999999s", "none",
    ])
    func `what is no limit is none`(text: String) {
        #expect(RateLimit(text) == nil)
    }
}
