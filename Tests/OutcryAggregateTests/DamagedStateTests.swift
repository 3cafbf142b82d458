import Foundation
import OutcryModel
import Testing

@testable import OutcryAggregate

struct DamagedStateTests {
    /// A world with all there can be: incidents that go on, that are over and that a moderator has dismissed.
    private static let whole = Result {
        var world = try World.afterAWeek()
        world.pass(60, times: ["US-CA": 40])
        world.pass(120)
        world.pass(40, times: ["DE-BY": 30], symptom: .slow)
        world.pass(40, times: ["DE-BY": 30, "JP-13": 40], symptom: .slow)
        world.fold([world.statement(.investigating, "We look into it")])
        return world
    }

    /// Folds some minutes in which everything comes, and perhaps one in which the service learns.
    private func goOn(_ world: World, learning: Bool = true) {
        var world = world
        world.pass(2, times: ["DE-BE": 60, "DE-BY": 20, "US-CA": 20])
        let told = world.complaint(region: "FR", .paymentFailure, reporter: ReporterHash(rawValue: 7), minutesAgo: 3)
        let better = world.complaint(
            region: nil, reporter: ReporterHash(rawValue: 8), polarity: .recovered, network: NetworkHash(rawValue: 9))
        world.fold([told, better, world.statement(.resolved, "It is over")])
        guard learning else { return }
        let turn = Aggregator.turn(of: World.service.id)
        world.minute = world.minute + ((turn - world.minute.sinceEpoch % 1440) + 1440) % 1440
        world.fold([told])
    }

    @Test(arguments: 0..<8)
    func `a state with any number in it damaged is refused, or the fold goes on from it`(seed: UInt64) throws {
        let world = try Self.whole.get()
        var state = DamagedState(try world.state.encoded(), seed: seed)
        var refused = 0
        for number in 0..<250 {
            var damaged = world
            do {
                damaged.state = try AggregateState(encoded: state.damage())
            } catch is DecodingError {
                refused += 1
                continue
            }
            goOn(damaged, learning: number % 4 == 0)
        }
        // The generator is of use: some of both.
        #expect(refused > 50 && refused < 240)
    }

    @Test(
        arguments: [
            ("codes", [0x00, 0x0F]), ("keys", [0, 0, 0, 0, 0xFF, 0, 0, 0]), ("keys", [0x20, 0, 0, 0, 0, 0, 0, 0]),
            ("upTo", [0xFF, 0xFF, 0xFF, 0xFF]), ("values", [0, 0, 0, 0, 0, 0, 0xF8, 0x7F]),
            ("hours", [0xFF, 0xFF, 0xFF, 0x7F]), ("arrivedAt", [0, 0, 0, 0]), ("happenedAt", [0xFF, 0xFF, 0xFF, 0x7F]),
            ("weights", [0, 0, 0, 0, 0, 0, 0xF0, 0x7F]), ("users", [0, 0, 0, 0, 0, 0, 0xF0, 0xFF]), ("daylight", [9]),
            ("offsets", nil), ("levels", [99]),
        ] as [(String, [UInt8]?)])
    func `a column whose last number cannot be is refused`(column: String, number: [UInt8]?) throws {
        let text = String(decoding: try Self.whole.get().state.encoded(), as: UTF8.self)
        let start = try #require(text.range(of: "\"\(column)\":\"")).upperBound
        let end = try #require(text[start...].firstIndex(of: "\""))
        let whole = try #require(Data(base64Encoded: String(text[start..<end])))
        #expect(!whole.isEmpty)
        // One that is cut off within a number is none either.
        let damaged = number.map { whole.dropLast($0.count) + Data($0) } ?? whole.dropLast(1)
        let bytes = Array(text.replacingCharacters(in: start..<end, with: damaged.base64EncodedString()).utf8)
        #expect(throws: DecodingError.self) { try AggregateState(encoded: bytes) }
    }

    @Test func `an incident whose reports begin years before it is refused`() throws {
        let state = try Self.whole.get().state
        let open = try #require(state.services[World.service.id]?.open.first)
        let whole = String(decoding: try state.encoded(), as: UTF8.self)
        let damaged = whole.replacing("\"since\":\(open.since)", with: "\"since\":1")
        #expect(damaged != whole)
        #expect(throws: DecodingError.self) { try AggregateState(encoded: Array(damaged.utf8)) }
    }

    @Test func `what the fold makes is sound`() throws {
        let world = try Self.whole.get()
        for state in world.state.services.values { #expect(state.fault == nil) }
        #expect(!world.incidents.isEmpty)
        goOn(world)
    }
}

/// The bytes of a state, in which one number or one bit is damaged at a time.
private struct DamagedState {
    private let bytes: [UInt8]
    /// Where the strings stand, packed numbers among them, and where the numbers do.
    private var strings: [Range<Int>] = []
    private var numbers: [Range<Int>] = []
    private var random: SplitMix

    init(_ bytes: [UInt8], seed: UInt64) {
        self.bytes = bytes
        random = SplitMix(seed: seed)
        var place = 0
        while place < bytes.count {
            let start = place
            if bytes[place] == UInt8(ascii: "\"") {
                place += 1
                while bytes[place] != UInt8(ascii: "\"") { place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1 }
                strings.append(start + 1..<place)
                place += 1
            } else if bytes[place] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[place]) {
                while "-+.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
                numbers.append(start..<place)
            } else {
                place += 1
            }
        }
    }

    private mutating func number(below end: Int) -> Int { Int.random(in: 0..<end, using: &random) }

    /// The bytes, with another damage at each call.
    mutating func damage() -> [UInt8] {
        var damaged = bytes
        switch number(below: 4) {
        case 0:
            damaged[number(below: bytes.count)] ^= 1 << UInt8(number(below: 8))
        case 1:
            let numbers = ["-1", "0", "9223372036854775807", "-9223372036854775808", "1e300", "2147483648", "70000"]
            damaged.replaceSubrange(
                self.numbers[number(below: self.numbers.count)], with: numbers[number(below: 7)].utf8)
        default:
            let place = strings[number(below: strings.count)]
            guard let packed = Data(base64Encoded: Data(bytes[place])), !packed.isEmpty else {
                damaged[place.lowerBound + number(below: max(1, place.count))] ^= 1 << UInt8(number(below: 7))
                break
            }
            damaged.replaceSubrange(place, with: overwrite([UInt8](packed)).base64EncodedData())
        }
        return damaged
    }

    /// Overwrites a number of one to eight bytes.
    private mutating func overwrite(_ packed: [UInt8]) -> Data {
        var packed = packed
        let size = [1, 2, 4, 8][number(below: 4)]
        let place = number(below: packed.count) / size * size
        let value = [0, UInt64.max, 0x7FFF_FFFF, 0x8000_0000, 0x7FF8_0000_0000_0000, random.next()][number(below: 6)]
        for step in 0..<min(size, packed.count - place) {
            packed[place + step] = UInt8(truncatingIfNeeded: value >> UInt64(8 * step))
        }
        return Data(packed)
    }
}
