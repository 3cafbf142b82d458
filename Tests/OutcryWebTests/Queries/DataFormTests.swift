import Testing

@testable import OutcryWeb

struct DataFormTests {
    @Test(
        arguments: [
            ("", nil, nil, DataForm.json), ("", "text/csv", nil, .csv),
            ("", "text/csv;q=0.1, application/json", nil, .json),
            ("", "*/*", nil, .json), ("", "text/csv, */*;q=0.1", nil, .csv), ("", "image/png", nil, .json),
            ("", "text/csv", .json, .json), ("format=rows", "text/csv", .csv, .rows),
            ("format=", "text/csv", nil, .csv),
        ] as [(String, String?, DataForm?, DataForm)])
    func `the query goes before the ending, and that before what is accepted`(
        query: String, accept: String?, ending: DataForm?, form: DataForm
    ) throws {
        var reader = QueryReader(try #require(FormFields(query.utf8)))
        #expect(DataForm.read(&reader, accept: accept, ending: ending, among: [.json, .csv, .rows]) == form)
        try reader.finish()
    }

    @Test func `a form that is not there is refused`() throws {
        var reader = QueryReader(try #require(FormFields("format=geojson".utf8)))
        _ = DataForm.read(&reader, accept: nil, among: [.json, .csv])
        #expect(reader.faults.first?.allowed == ["json", "csv"])
    }
}
