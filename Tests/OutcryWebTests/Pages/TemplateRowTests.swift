import OutcryModel
import Testing

@testable import OutcryPublish
@testable import OutcryWeb

struct TemplateRowTests {
    /// Templates ask for fields by name; a field that is forgotten would be missing from the page without a word.
    @Test func `rows tell templates of every field they have`() throws {
        let regions = try Cast.regions()
        let publisher = Publisher(site: "https://outcry.example", services: Cast.services, regions: regions)
        let service = try #require(Cast.services.first)
        let series = [SeriesPoint(at: Minute(0), observed: 12, expected: 12, low: 6, high: 19)]
        let group = try #require(RegionChoices(regions).groups(guess: nil, selected: "DE").first)
        let rows: [(any TemplateRow)?] = [
            Badge(.high, words: publisher),
            ServiceRow(service, standing: nil, publisher: publisher),
            group, group.options.first,
            TrendChart(series, about: service, openSince: nil, disclosure: publisher.disclosure).points.first,
            RegionTable(Cast.incidents(1)[0].scope, caption: "", publisher: publisher).regions.first,
        ]
        for row in rows {
            let row = try #require(row)
            for field in Mirror(reflecting: row).children {
                let name = try #require(field.label)
                let value = try #require(row.child(named: name), "\(type(of: row)) does not tell of \(name)")
                #expect(String(describing: value) == String(describing: field.value))
            }
            #expect(row.child(named: "none") == nil)
        }
    }
}
