import CZlib
public import OutcryAggregate
import OutcryModel
import OutcryRegions

/// The reports of a recording in the order of their arrival, minute by minute.
///
/// A CSV file, plain or packed by gzip, of the columns `arrival` and `delay` (minutes), `region`, `service`, `symptom` and
/// `source` (places in the lists of the world), and `uniq` or `count` (people); in the order of `arrival`.
public struct RecordedEvents {
    private let world: RecordedWorld
    private let file: gzFile
    private let path: String
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var place = 0
    private var filled = 0
    private var lineNumber = 0
    private var columns: [Int?] = []
    /// The row that was read and does not belong to the minute asked for.
    private var pending: Row?
    private var isAtEnd = false

    private struct Row {
        let arrival: Int
        let people: Int
        let report: Arrival
    }

    /// The most people whose reports may arrive in one minute.
    private static let mostPeople = 1_000_000
    private static let names = ["arrival", "delay", "region", "service", "symptom", "source", "uniq", "count"]

    /// Opens a file and reads its headings; calls `body` with the events, and closes it.
    public static func reading<Result>(
        _ path: String, of world: RecordedWorld, _ body: (inout RecordedEvents) throws -> Result
    ) throws -> Result {
        guard let file = gzopen(path, "rb") else {
            throw BacktestError.unreadable(path: path, reason: "there is no such file, or it may not be read")
        }
        defer { gzclose_r(file) }
        var events = try RecordedEvents(file, path: path, world: world)
        return try body(&events)
    }

    private init(_ file: gzFile, path: String, world: RecordedWorld) throws(BacktestError) {
        (self.file, self.path, self.world) = (file, path, world)
        let headings = try nextLine()?.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        columns = (headings ?? []).map { Self.names.firstIndex(of: $0) }
        for needed in Self.names.prefix(6).indices where !columns.contains(needed) {
            throw .badEvent(line: 1, reason: "there is no column \(Self.names[needed])")
        }
        guard columns.contains(6) || columns.contains(7) else {
            throw .badEvent(line: 1, reason: "there is no column uniq or count")
        }
    }

    /// The reports that arrive in a minute, counted from the first. To be called for every minute in order.
    public mutating func arrivals(in minute: Int) throws(BacktestError) -> [Arrival] {
        var found: [Arrival] = []
        while let row = try upcoming() {
            guard row.arrival <= minute else {
                pending = row
                break
            }
            pending = nil
            guard row.arrival == minute else {
                throw .badEvent(line: lineNumber, reason: "it comes after minute \(minute); the order is of arrival")
            }
            guard found.count + row.people <= Self.mostPeople else {
                throw .badEvent(line: lineNumber, reason: "more than \(Self.mostPeople) people report in one minute")
            }
            found.append(contentsOf: repeatElement(row.report, count: row.people))
        }
        return found
    }

    private mutating func upcoming() throws(BacktestError) -> Row? {
        if let pending { return pending }
        return try nextRow()
    }

    private mutating func nextRow() throws(BacktestError) -> Row? {
        guard let line = try nextLine() else { return nil }
        var values = [Int](repeating: 0, count: Self.names.count)
        values[6] = -1
        var field = 0
        var value = 0
        var digits = 0
        for place in line.indices.lowerBound...line.indices.upperBound {
            let byte = place < line.indices.upperBound ? line[place] : UInt8(ascii: ",")
            if byte == UInt8(ascii: ",") {
                if field < columns.count, let column = columns[field] {
                    guard digits > 0 else {
                        throw .badEvent(line: lineNumber, reason: "\(Self.names[column]) is no number")
                    }
                    values[column] = value
                }
                (field, value, digits) = (field + 1, 0, 0)
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits < 10 {
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            } else if field < columns.count, columns[field] != nil {
                throw .badEvent(line: lineNumber, reason: "“\(Character(Unicode.Scalar(byte)))” is no digit")
            }
        }
        guard field == columns.count else {
            throw .badEvent(line: lineNumber, reason: "it has \(field) fields, and there are \(columns.count) headings")
        }
        return try row(values)
    }

    private func row(_ values: [Int]) throws(BacktestError) -> Row {
        func check(_ column: Int, _ count: Int) throws(BacktestError) {
            guard values[column] < count else {
                throw .badEvent(line: lineNumber, reason: "there is no \(Self.names[column]) \(values[column])")
            }
        }
        try check(2, world.ids.count)
        try check(3, world.services.count)
        try check(4, world.symptoms.symptoms.count)
        try check(5, world.sources.count)
        let people = values[6] >= 0 ? values[6] : values[7]
        guard people <= Self.mostPeople else { throw .badEvent(line: lineNumber, reason: "it counts \(people) people") }
        let arrived = world.start + values[0]
        let region = world.ids[values[2]]
        let report = Arrival(
            service: world.services[values[3]].id, region: region == world.regions.root ? nil : region,
            symptoms: [world.symptoms.symptoms[values[4]]], sourceKind: world.sources[values[5]].kind,
            group: world.sources[values[5]].group, reporter: nil, occurredAt: (arrived - values[1]).start,
            receivedAt: arrived.start)
        return Row(arrival: values[0], people: people, report: report)
    }

    /// The next line that is not empty, without its end.
    private mutating func nextLine() throws(BacktestError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if place == filled, try !fill() {
                return line.isEmpty ? nil : line
            }
            let end = buffer[place..<filled].firstIndex(of: 0x0A)
            line += buffer[place..<(end ?? filled)]
            place = end.map { $0 + 1 } ?? filled
            guard line.count <= 4096 else { throw .badEvent(line: lineNumber + 1, reason: "it is too long") }
            guard end != nil else { continue }
            lineNumber += 1
            if line.last == 0x0D { line.removeLast() }
            if !line.isEmpty { return line }
        }
    }

    private mutating func fill() throws(BacktestError) -> Bool {
        let read = gzread(file, &buffer, UInt32(buffer.count))
        var status: Int32 = Z_OK
        _ = gzerror(file, &status)
        guard read >= 0, status == Z_OK || status == Z_STREAM_END else {
            throw .unreadable(path: path, reason: "its packed data are damaged or break off")
        }
        (place, filled) = (0, Int(read))
        return read > 0
    }
}
