import CZlib
import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct InflaterTests {
    private let feed = (1...40).map { "<item><guid>\($0)</guid><title>Report \($0 * 7919)</title></item>" }.joined()
        .inRSS

    /// The bytes as gzip, or in zlib's own format.
    private func packed(_ bytes: [UInt8], isGzip: Bool = true) -> [UInt8] {
        var stream = z_stream()
        let window: Int32 = isGzip ? 31 : 15
        deflateInit2_(
            &stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + 1024)
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { room in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = room.baseAddress
                stream.avail_out = UInt32(room.count)
                #expect(deflate(&stream, Z_FINISH) == Z_STREAM_END)
                return room.count - Int(stream.avail_out)
            }
        }
        return Array(output[..<count])
    }

    private func reason(_ bytes: [UInt8]) -> String? {
        guard case .compressed(let reason) = Fixture.error(bytes) else { return nil }
        return reason
    }

    @Test(arguments: [true, false])
    func `a body that is compressed although no header says so is read`(_ isGzip: Bool) throws {
        let expected = try FeedReader().read(feed)
        #expect(expected.entries.count == 40)
        #expect(try FeedReader().read(packed(feed, isGzip: isGzip)) == expected)
    }

    @Test func `gzip of several members is one document, and what stands behind it is not part of it`() throws {
        let halves = packed(Array(feed[..<600])) + packed(Array(feed[600...]))
        #expect(try FeedReader().read(halves) == FeedReader().read(feed))
        #expect(try FeedReader().read(packed(feed) + [0, 0, 1]) == FeedReader().read(feed))
    }

    @Test func `a list of feeds may be compressed as well`() throws {
        let list = Array("<opml><body><outline text='a' xmlUrl='https://a.example/feed'/></body></opml>".utf8)
        #expect(try OPMLReader().read(packed(list)).feeds.map(\.feed.text) == ["a"])
    }

    @Test func `gzip that breaks off gives the entries that are there`() throws {
        let whole = packed(feed)
        let read = try FeedReader().read(Array(whole[..<(whole.count * 3 / 4)]))
        #expect(read.isTruncated)
        #expect((1..<40).contains(read.entries.count))
        #expect(read.entries.first?.id == "1")
        #expect(reason(Array(whole[..<12])) == "its data break off")
    }

    @Test func `gzip that is damaged says so`() {
        var body = packed(feed)
        body[body.count - 6] ^= 0xFF
        #expect(reason(body) == "its data are damaged")
        #expect(
            reason([0x1F, 0x8B, 0x08, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]) == "its data are damaged")
    }

    @Test func `gzip in gzip is refused`() {
        #expect(reason(packed(packed(feed))) == "it is compressed twice")
    }

    @Test func `a bomb is refused by its growth before the limit of bytes is reached`() {
        let bomb = packed([UInt8](repeating: UInt8(ascii: " "), count: 8 << 20))
        #expect(bomb.count < 10_000)
        #expect(reason(bomb) == "it unpacks to more than 100 times its size")
    }

    @Test func `a body that unpacks to more than the limit of bytes is refused`() {
        let error = Fixture.error(packed(feed), limits: FeedLimits(bytes: 1000))
        #expect(error?.kind == "too_large")
    }

    @Test func `a short text of few words may shrink as much as it can`() throws {
        let item = "<item><description>\(String(repeating: "no ", count: 15_000))</description></item>"
        #expect(packed(item.inRSS).count * 100 < item.utf8.count)
        #expect(try FeedReader().read(packed(item.inRSS)).entries.count == 1)
    }
}
