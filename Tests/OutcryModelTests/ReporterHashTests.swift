import Foundation
import OutcryModel
import Testing

struct ReporterHashTests {
    @Test(arguments: [(0, "0000000000000000"), (0xAB, "00000000000000ab"), (UInt64.max, "ffffffffffffffff")])
    func `its text is sixteen hexadecimal digits and reads back`(bits: UInt64, text: String) throws {
        let hash = ReporterHash(rawValue: bits)
        #expect(hash.description == text)
        let json = try JSONEncoder().encode([hash])
        #expect(String(decoding: json, as: UTF8.self) == #"["\#(text)"]"#)
        #expect(try JSONDecoder().decode([ReporterHash].self, from: json) == [hash])
    }

    @Test(arguments: ["", "x", "10000000000000000", "+f", "-1", "0x1f"])
    func `anything else is not read`(text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([ReporterHash].self, from: Data(#"["\#(text)"]"#.utf8))
        }
    }
}
