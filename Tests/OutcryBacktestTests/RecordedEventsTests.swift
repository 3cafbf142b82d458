import Foundation
import OutcryAggregate
import OutcryModel
import Testing

@testable import OutcryBacktest

struct RecordedEventsTests {
    private func arrivals(_ text: String, minutes: Int = 600) throws -> [[Arrival]] {
        let world = try SampleRecording.world()
        return try SampleRecording.withFile(text) { path in
            try RecordedEvents.reading(path, of: world) { events in
                try (0..<minutes).map { try events.arrivals(in: $0) }
            }
        }
    }

    @Test func `each row is as many reports as it has people, in the minute of its arrival`() throws {
        let found = try arrivals(SampleRecording.headings + "0,0,4,0,0,0,3,2\n\n7,5,0,1,1,2,1,1\r\n7,0,2,0,2,1,1,1")
        #expect(found[0].count == 2)
        #expect(found[0].first?.region == "E1-02")
        #expect(found[0].first?.symptoms == [.loginFailure])
        #expect(found[7].map(\.service) == ["s1", "s0"])
        #expect(found[7].first?.region == nil)
        #expect(found[7].first.map { $0.receivedAt.minute - $0.occurredAt.minute } == 5)
        #expect(found.joined().count == 4)
    }

    @Test func `columns may come in any order, others are passed over, and people may be called count`() throws {
        let found = try arrivals("note,count,source,symptom,service,region,delay,arrival\nhello,3,1,1,0,3,0,2\n")
        #expect(found[2].count == 3)
        #expect(found[2].first?.group == .program)
    }

    @Test func `rows across the reading buffer are whole`() throws {
        let rows = (0..<600).flatMap { minute in (0..<20).map { "\(minute),0,\($0 % 5),0,1,0,1,1\n" } }
        let found = try arrivals(SampleRecording.headings + rows.joined())
        #expect(found.allSatisfy { $0.count == 20 })
    }

    @Test(arguments: [
        ("5,0,0,0,0,0,1,1\n4,0,0,0,0,0,1,1\n", 3, "order is of arrival"), ("5,0,9,0,0,0,1,1\n", 2, "no region 9"),
        ("5,0,0,2,0,0,1,1\n", 2, "no service 2"), ("5,0,0,0,3,0,1,1\n", 2, "no symptom 3"),
        ("5,0,0,0,0,3,1,1\n", 2, "no source 3"), ("5,0,0,0,0,0,1\n", 2, "7 fields"),
        ("5,x,0,0,0,0,1,1\n", 2, "no digit"), ("5,,0,0,0,0,1,1\n", 2, "delay is no number"),
        ("5,99999999999,0,0,0,0,1,1\n", 2, "no digit"), ("5,0,0,0,0,0,1,2000000\n", 2, "2000000 people"),
        (String(repeating: "5", count: 5000) + "\n", 2, "too long"),
    ])
    func `a row that cannot be is refused with its line`(row: String, line: Int, words: String) throws {
        let error = #expect(throws: BacktestError.self) { try arrivals(SampleRecording.headings + row) }
        #expect(error?.description.hasPrefix("Line \(line) of the events") == true, "\(error?.description ?? "")")
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test func `a column that is missing is named, and so is a file`() throws {
        let error = #expect(throws: BacktestError.self) { try arrivals("arrival,delay,region,service,symptom\n") }
        #expect(error?.description.contains("no column source") == true)
        let world = try SampleRecording.world()
        #expect(throws: BacktestError.self) { try RecordedEvents.reading("/nowhere.csv", of: world) { _ in } }
    }

    @Test func `packed events are read as plain ones are, and damaged ones are refused`() throws {
        // `printf 'arrival,delay,region,service,symptom,source,uniq\n3,0,4,0,0,0,2\n' | gzip -9n | base64`
        let packed = try #require(
            Data(
                base64Encoded: Self.packed))
        let world = try SampleRecording.world()
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("events-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try packed.write(to: URL(fileURLWithPath: path))
        let found = try RecordedEvents.reading(path, of: world) { events in
            try (0..<10).map { try events.arrivals(in: $0).count }
        }
        #expect(found == [0, 0, 0, 2, 0, 0, 0, 0, 0, 0])
        var damaged = packed
        damaged[damaged.count / 2] ^= 0xFF
        try damaged.write(to: URL(fileURLWithPath: path))
        #expect(throws: BacktestError.self) {
            try RecordedEvents.reading(path, of: world) { events in
                for minute in 0..<10 { _ = try events.arrivals(in: minute) }
            }
        }
    }

    private static let packed =
        "H4sIAAAAAAACA0ssKsosS8zRSUnNSazUKUpNz8zP0ylOLSrLTE7VKa7MLSjJz9Upzi8tAnJL8zILuYx1DHRMgBgEjbgARLzDLj8AAAA="
}
