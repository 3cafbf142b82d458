import Foundation
import OutcryModel
import Testing

struct MinuteTests {
    @Test func `a minute holds its start and not the start of the next`() {
        let minute = Minute(29_922_530)
        #expect(minute.start.minute == minute)
        #expect((minute.next.start - .milliseconds(1)).minute == minute)
        #expect(minute.next.start.minute == minute.next)
    }

    @Test func `minutes add, subtract and order`() {
        #expect(Minute(5) + 3 == Minute(8))
        #expect(Minute(5) - 8 == Minute(-3))
        #expect(Minute(5) - Minute(8) == -3)
        #expect(Minute(5) < Minute(6))
    }

    @Test func `its Codable form is the start, and any instant in it is read`() throws {
        let minute = Minute(29_922_530)
        let json = try JSONEncoder().encode([minute])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-11-22T12:50:00Z"]"#)
        #expect(minute.description == "2026-11-22T12:50:00Z")
        let within = Data(#"["2026-11-22T12:50:59.999Z"]"#.utf8)
        #expect(try JSONDecoder().decode([Minute].self, from: within) == [minute])
    }
}
