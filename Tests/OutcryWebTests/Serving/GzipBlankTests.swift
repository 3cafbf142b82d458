import NIOCore
import Testing

@testable import OutcryWeb

struct GzipBlankTests {
    private static let long = String(repeating: "What people report, ", count: 500)

    @Test(
        arguments: [
            ("", ""), ("<p>", "</p>"), (long, long), ("", long), (long, ""),
            // What stands in the blank at first stands elsewhere too, and must stay what it is there.
            ("0123456789abcdef, ", ", 0123456789abcdef"), (long, "89abcdef 0123456789abcdef0123456789abcdef"),
        ])
    func `whatever is filled in, the document is whole and all else stays`(before: String, behind: String) throws {
        let (start, former) = (before.utf8.count, "0123456789abcdef")
        let blank = try #require(GzipBlank(Array((before + former + behind).utf8), blank: start..<start + 16))
        for text in ["0123456789abcdef", "fedcba9876543210", "aaaaaaaaaaaaaaaa"] {
            let packed = blank.bytes(filledWith: text)
            let unpacked = try Gunzip.bytes(packed.readableBytesView)
            #expect(String(decoding: unpacked, as: UTF8.self) == before + text + behind)
        }
    }

    @Test func `what is filled in for one is not in what the next gets`() throws {
        let blank = try #require(GzipBlank(Array("<0123456789abcdef>".utf8), blank: 1..<17))
        _ = blank.bytes(filledWith: "fedcba9876543210")
        let next = blank.bytes(filledWith: "aaaaaaaaaaaaaaaa")
        #expect(try Gunzip.bytes(next.readableBytesView) == Array("<aaaaaaaaaaaaaaaa>".utf8))
    }
}
