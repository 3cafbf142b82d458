import Foundation
import OutcryModel
import Testing

@testable import OutcryRegions

@Suite struct GazetteerFileTests {
    /// A file of one region and one name, in 32-bit numbers, into which a test may write another number.
    private func file(_ changes: [Int: UInt32] = [:]) -> Data {
        var numbers: [UInt32] = [8, 1, 1, 1, 1, 4]
        numbers += [0x3130_3003, 0x0000_0131]
        numbers += [0, 0, 0, 0, 0x8000_0000, 0x8000_0000, 0]
        numbers += [0, 0, 1]
        numbers += [7, 1, 0, 0]
        for (place, number) in changes { numbers[place] = number }
        return Data("OUTCRYG1".utf8) + numbers.flatMap { withUnsafeBytes(of: $0.littleEndian) { Array($0) } }
    }

    @Test func `a file is read back as it was laid out`() throws {
        let read = try GazetteerFile(file())
        #expect(read.regionCount == 1)
        #expect(read.string(at: 0) == "001")
        #expect(try RegionTree(read).root == "001")
    }

    @Test(arguments: [
        [0: 12], [0: 7], [1: 2], [2: 30], [3: 2], [5: 3], [16: 2], [17: 0], [19: 0], [19: 2], [20: 1 << 8],
    ])
    func `numbers that lead out of the file are refused`(changes: [Int: UInt32]) {
        #expect(throws: RegionError.self) { try GazetteerFile(file(changes)) }
    }

    @Test func `another file is refused`() {
        #expect(throws: RegionError.self) { try GazetteerFile(Data("outcry-regions\t1\n".utf8)) }
        #expect(throws: RegionError.self) { try GazetteerFile(Data()) }
        #expect(throws: RegionError.self) { try GazetteerFile(file().dropLast(4)) }
    }

    @Test(arguments: [[11: 7], [11: 8]]) func `a region of no level or without a parent is refused`(
        changes: [Int: UInt32]
    ) {
        #expect(throws: RegionError.self) { try RegionTree(try GazetteerFile(file(changes))) }
    }

    @Test func `the standard file stays small`() throws {
        let file = try GazetteerFile.standard()
        #expect(file.text.count + file.numbers.count * 4 < 8_000_000)
        #expect(file.nameCount > 200_000)
        #expect(file.regionCount > 35_000)
    }
}
