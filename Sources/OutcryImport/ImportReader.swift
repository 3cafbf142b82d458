import Foundation

/// Reads the rows of a file, CSV with headings or NDJSON, one after the other and in little memory.
public struct ImportReader {
    /// The form of a file.
    public enum Format: String, CaseIterable, Sendable {
        /// Rows of fields under headings, separated by commas, semicolons or tabs (RFC 4180).
        case csv
        /// One JSON object a line.
        case ndjson
    }

    /// The form the file is read as.
    public let format: Format
    /// The headings of a CSV file that tell nothing here.
    public let unused: [String]

    private let headings: ImportHeadings?
    private let names: [(column: ImportColumn, names: [String])]
    private var scanner: ImportScanner

    /// A reader of what `read` gives block by block, until one is empty.
    ///
    /// - Parameters:
    ///   - format: The form; `nil` to find it out from the first byte.
    ///   - mapping: The headings or members under which columns stand, where they are not the usual ones.
    ///   - read: The next bytes; none at the end.
    /// - Throws: `ImportError` when the file cannot be read, and what `read` throws.
    public init(
        format: Format?, mapping: [ImportColumn: String] = [:], _ read: @escaping () throws -> [UInt8]
    ) throws {
        var scanner = try ImportScanner(read)
        let first = try scanner.peek()
        self.format =
            format ?? (first.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "{") ? .ndjson : .csv)
        names = ImportColumn.allCases.map { column in
            (column, mapping[column].map { [$0] } ?? [column.rawValue] + column.headings)
        }
        switch self.format {
        case .ndjson:
            headings = nil
        case .csv:
            let separator = ImportHeadings.separator(of: first)
            scanner.separator = separator
            headings = try Self.headings(&scanner, separator: separator, mapping: mapping)
        }
        unused = headings?.unused ?? []
        self.scanner = scanner
    }

    /// How many bytes have been read so far.
    public var passed: Int { scanner.passed }

    /// The next row, or what is wrong with it; `nil` after the last. Throws what the file does.
    public mutating func next() throws -> Result<ImportRow, ImportFault>? {
        switch try scanner.next() {
        case nil: return nil
        case .fault(let fault): return .failure(fault)
        case .record(let line, let record):
            do {
                let row = try headings.map { try fields(record, on: line, under: $0) } ?? members(record, on: line)
                return .success(row)
            } catch let fault as ImportFault {
                return .failure(fault)
            }
        }
    }

    private static func headings(
        _ scanner: inout ImportScanner, separator: UInt8, mapping: [ImportColumn: String]
    ) throws -> ImportHeadings {
        switch try scanner.next() {
        case nil: throw ImportError.noHeadings(reason: "the file is empty.")
        case .fault(let fault): throw ImportError.noHeadings(reason: fault.reason)
        case .record(_, let record):
            var names: [String] = []
            do {
                try ImportFields.split(record, separator: separator) { _, bytes in
                    guard let name = String(validating: bytes, as: UTF8.self) else {
                        throw ImportFields.Malformed(reason: "They are not UTF-8.")
                    }
                    names.append(name)
                }
            } catch let error as ImportFields.Malformed {
                throw ImportError.noHeadings(reason: error.reason)
            }
            return try ImportHeadings(names, separator: separator, mapping: mapping)
        }
    }

    private func fields(
        _ record: ArraySlice<UInt8>, on line: Int, under headings: ImportHeadings
    ) throws -> ImportRow {
        var row = ImportRow(line: line)
        var count = 0
        do {
            try ImportFields.split(record, separator: headings.separator) { index, bytes in
                count = index + 1
                guard index < headings.columns.count, let column = headings.columns[index] else { return }
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw ImportFields.Malformed(reason: "The \(column.rawValue) is not UTF-8.")
                }
                row[column] = text
            }
        } catch let error as ImportFields.Malformed {
            throw ImportFault(line: line, reason: error.reason)
        }
        guard count == headings.columns.count else {
            throw ImportFault(
                line: line,
                reason:
                    "It has another number of fields (\(count)) than there are headings (\(headings.columns.count)).")
        }
        return row
    }

    private func members(_ record: ArraySlice<UInt8>, on line: Int) throws -> ImportRow {
        guard String(validating: record, as: UTF8.self) != nil else {
            throw ImportFault(line: line, reason: "It is not UTF-8.")
        }
        guard let object = try? JSONSerialization.jsonObject(with: Data(record)) as? [String: Any] else {
            throw ImportFault(line: line, reason: "It is not a JSON object.")
        }
        var row = ImportRow(line: line)
        for (column, names) in names {
            guard let name = names.first(where: { object[$0] != nil }), let value = object[name] else { continue }
            switch value {
            case is NSNull: break
            case let text as String: row[column] = text
            case let list as [String] where column == .symptoms: row[column] = list.joined(separator: " ")
            case let number as NSNumber where [.latitude, .longitude, .key, .reporter].contains(column):
                row[column] = number.stringValue
            default: throw ImportFault(line: line, reason: "“\(name)” is not \(Self.wanted(in: column)).")
            }
        }
        return row
    }

    private static func wanted(in column: ImportColumn) -> String {
        switch column {
        case .symptoms: "a list of strings"
        case .latitude, .longitude: "a number"
        default: "a string"
        }
    }
}
