import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import OutcryWeb

struct GzipStreamTests {
    /// Bytes that cannot be made smaller, so that much goes out for each piece.
    private func noise(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }

    @Test(arguments: [
        [], [0], [1], [100, 0, 1], [16_384, 16_384], [70_000, 1, 200_000], [Int](repeating: 997, count: 300),
    ])
    func `pieces of any lengths come out as one`(lengths: [Int]) throws {
        let stream = try #require(GzipStream())
        var (plain, packed) = ([UInt8](), [UInt8]())
        for (seed, length) in lengths.enumerated() {
            let piece = noise(length, seed: UInt64(seed))
            plain += piece
            packed += Array(stream.packed(ByteBuffer(bytes: piece)).readableBytesView)
        }
        packed += Array(stream.finished().readableBytesView)
        #expect(try Gunzip.bytes(packed) == plain)
    }

    @Test func `what has come goes out before the end`() throws {
        let stream = try #require(GzipStream())
        var sent = 0
        for seed in 0..<20 { sent += stream.packed(ByteBuffer(bytes: noise(50_000, seed: UInt64(seed)))).readableBytes }
        #expect(sent > 900_000)
        #expect(stream.finished().readableBytes < 100_000)
    }

    @Test func `no empty piece is written, which would be the end of a chunked answer`() async throws {
        let pieces = Pieces()
        var writer = GzipWriter(try #require(GzipStream()), to: pieces)
        for _ in 0..<100 { try await writer.write(ByteBuffer(string: "the same line\n")) }
        try await writer.finish([.link: "<a>"])
        // The head of the coding goes out at once, all else in the end.
        #expect(await pieces.lengths.count == 2)
        #expect(await !pieces.lengths.contains(0))
        #expect(await pieces.trailer == [.link: "<a>"])
    }
}

/// Keeps what is written.
private actor Pieces: ResponseBodyWriter {
    private(set) var lengths: [Int] = []
    private(set) var trailer: HTTPFields?

    func write(_ buffer: ByteBuffer) async throws { lengths.append(buffer.readableBytes) }

    func finish(_ trailingHeaders: HTTPFields?) async throws { trailer = trailingHeaders }
}
