import Hummingbird
import HummingbirdTesting
import Testing

@testable import OutcryWeb

/// What comes from outside is one cell of a table, and no formula.
struct HostileCellTests {
    /// The records of a table (RFC 4180), each as its cells; `nil` when a quotation mark is left open.
    private static func records(_ text: String) -> [[String]]? {
        var records: [[String]] = []
        var (record, cell, isQuoted) = ([String](), "", false)
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"": cell.unicodeScalars.append(scalars.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                record.append(cell)
                cell = ""
            case "\r" where !isQuoted && scalars.first == "\n":
                scalars.removeFirst()
                records.append(record + [cell])
                (record, cell) = ([], "")
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return isQuoted || !record.isEmpty || !cell.isEmpty ? nil : records
    }

    @Test(arguments: HostileTexts.cells)
    func `the name of a service is one cell of every table, and no formula`(text: String) async throws {
        try await Stage.saying(text).play { client in
            for path in [
                "/api/v1/incidents.csv", "/api/v1/regions/DE-BE/scope.csv", "/api/v1/services/penlight/scope.csv",
                "/api/v1/export.csv?kind=incidents",
            ] {
                let response = try await client.execute(uri: path, method: .get)
                #expect(response.status == .ok, "\(path)")
                let records = try #require(Self.records(response.text), "\(path)")
                #expect(records.allSatisfy { $0.count == records[0].count }, "\(path)")
                let formulas = records.joined().filter { cell in
                    cell.unicodeScalars.first.map { "=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains($0) } ?? false
                }
                #expect(formulas == [], "\(path)")
            }
        }
    }
}
