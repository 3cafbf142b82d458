import Foundation
import OutcryModel
import Testing

@testable import OutcryStoreSQLite

struct ReportIDBytesTests {
    @Test func `an id goes through its bytes unchanged`() throws {
        for milliseconds in [0, 1, 0x0123_4567_89AB, 0xFFFF_FFFF_FFFF] as [Int64] {
            let id = ReportID(at: Timestamp(milliseconds: milliseconds))
            #expect(id.bytes.count == 16)
            #expect(ReportID(bytes: id.bytes) == id)
        }
    }

    @Test func `the bytes are those of the text`() throws {
        let id = try #require(ReportID("0192f0a1-b2c3-7d4e-8f90-a1b2c3d4e5f6"))
        #expect(id.bytes.starts(with: [0x01, 0x92, 0xF0, 0xA1, 0xB2, 0xC3, 0x7D, 0x4E]))
    }

    @Test(arguments: [Data(), Data([1, 2, 3]), Data(repeating: 0, count: 16), Data(repeating: 0x70, count: 17)])
    func `other bytes are no id`(bytes: Data) {
        #expect(ReportID(bytes: bytes) == nil)
    }
}
