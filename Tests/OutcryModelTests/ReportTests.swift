import Foundation
import OutcryModel
import Testing

struct ReportTests {
    private static let noon = Timestamp(seconds: 1_795_348_800)

    private static func report(
        key: String = "k", reporter: UInt64? = 1, service: Service.ID? = "penlight", symptoms: [Symptom] = [.slow],
        region: Region.ID? = "DE", text: String? = "slow", link: String? = nil, source: Source.ID = "endpoint",
        occurredAt: Timestamp = noon, receivedAt: Timestamp = noon
    ) -> Report {
        Report(
            id: ReportID(at: receivedAt), source: source, sourceKind: .submission, key: key,
            reporter: reporter.map { ReporterHash(rawValue: $0) }, service: service, symptoms: symptoms,
            region: region, language: "en", text: text, link: link, occurredAt: occurredAt, receivedAt: receivedAt)
    }

    @Test func `a report received later keeps everything else`() {
        let told = Self.report(occurredAt: Self.noon - .seconds(60))
        let later = told.received(at: Self.noon + .seconds(5))
        #expect(later.receivedAt == Self.noon + .seconds(5))
        #expect(later.occurredAt == told.occurredAt)
        #expect(later.received(at: Self.noon) == told)
    }

    @Test func `an occurrence that was not told moves with the receipt`() {
        let later = Self.report().received(at: Self.noon + .seconds(5))
        #expect(later.occurredAt == Self.noon + .seconds(5))
        #expect(later.saysTheSame(as: Self.report()))
    }

    @Test func `a repetition may have another id, another reporter hash and another instant of receipt`() {
        let again = Self.report(
            reporter: 2, occurredAt: Self.noon + .seconds(60), receivedAt: Self.noon + .seconds(60))
        #expect(Self.report().saysTheSame(as: again))
        let told = Self.report(occurredAt: Self.noon - .seconds(9))
        #expect(told.saysTheSame(as: told.received(at: Self.noon + .seconds(60))))
    }

    @Test(arguments: [
        report(key: "other"), report(service: nil), report(symptoms: []), report(symptoms: [.slow, .other]),
        report(region: "DE-BE"), report(text: nil), report(text: "slower"), report(link: "https://example.org"),
        report(source: "elsewhere"), report(occurredAt: noon - .seconds(1)),
    ])
    func `other content is no repetition`(other: Report) {
        #expect(!Self.report().saysTheSame(as: other))
        #expect(!other.saysTheSame(as: Self.report()))
    }

    @Test func `another occurrence is other content, where both were told`() {
        let one = Self.report(occurredAt: Self.noon - .seconds(1))
        let two = Self.report(occurredAt: Self.noon - .seconds(2))
        #expect(!one.saysTheSame(as: two))
    }

    @Test func `its Codable form reads back`() throws {
        let report = Self.report()
        #expect(try JSONDecoder().decode(Report.self, from: JSONEncoder().encode(report)) == report)
    }
}
