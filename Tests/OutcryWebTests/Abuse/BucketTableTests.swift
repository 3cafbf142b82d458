import Testing

@testable import OutcryWeb

struct BucketTableTests {
    private static let second: Int64 = 1_000_000_000
    private let start: Int64 = 1_795_348_800 * second

    private func size(_ text: String) throws -> TokenBucket.Size { TokenBucket.Size(try #require(RateLimit(text))) }

    /// A number that looks drawn by lot.
    private func key(_ number: Int) -> UInt64 {
        var bits = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        return bits ^ bits >> 27
    }

    @Test func `each key has a bucket of its own`() throws {
        var table = BucketTable()
        let size = try size("2/1m")
        for _ in 0..<2 { table.take(1, 1, of: size, at: start) }
        #expect(table.delay(1, 1, of: size, at: start) == 30 * Self.second)
        #expect(table.delay(2, 1, of: size, at: start) == 0)
        #expect(table.delay(1, 1, of: size, at: start + 30 * Self.second) == 0)
    }

    @Test func `a million networks take no more memory than one, and nobody is kept out by them`() throws {
        var table = BucketTable()
        let size = try size("30/1m")
        let bytes = table.byteCount
        let (honest, greedy) = (key(-1), key(-2))
        for _ in 0..<30 { table.take(greedy, 1, of: size, at: start) }
        for number in 0..<1_000_000 {
            let now = start + Int64(number) * 1000
            if number % 50_000 == 0 {
                #expect(table.delay(honest, 1, of: size, at: now) == 0)
                table.take(honest, 1, of: size, at: now)
            }
            #expect(table.delay(key(number), 1, of: size, at: now) == 0)
            table.take(key(number), 1, of: size, at: now)
        }
        #expect(table.byteCount == bytes)
        #expect(bytes == 2 << 20)
        // Who has used all is remembered, however many come.
        #expect(table.delay(greedy, 1, of: size, at: start + Self.second) > 0)
    }
}
