import OutcryClassify
import OutcryModel
import OutcryRegions
import OutcryTesting
import Testing

@testable import OutcryPipeline

struct WordlessVerdictsTests {
    private static func report(
        _ key: String, symptoms: [Symptom] = [.slow], region: Region.ID? = "DE-BE", text: String? = nil,
        kind: SourceKind = .submission
    ) -> Report {
        Report(
            id: ReportID(at: Sample.noon), source: "endpoint", sourceKind: kind, key: key, reporter: nil,
            service: "penlight", symptoms: symptoms, region: region, text: text, occurredAt: Sample.noon,
            receivedAt: Sample.noon)
    }

    @Test func `the same choice is classified once, another choice and words each anew`() {
        let verdicts = WordlessVerdicts()
        var asked: [String] = []
        func ask(_ report: Report) {
            _ = verdicts.verdict(on: report) { report in
                asked.append(report.key)
                return Verdict(
                    language: "und", services: [], symptoms: report.symptoms, polarity: .problem, kind: .firstHand,
                    rules: "1")
            }
        }
        ask(Self.report("a"))
        ask(Self.report("b"))
        ask(Self.report("c", symptoms: [.other]))
        ask(Self.report("d", region: nil))
        ask(Self.report("e", kind: .import))
        ask(Self.report("f", text: "nothing loads"))
        ask(Self.report("g", text: "nothing loads"))
        #expect(asked == ["a", "c", "d", "e", "f", "g"])
    }

    @Test func `what is remembered is what the classifier says`() throws {
        let regions = try RegionTree.standard()
        let service = Service(
            id: "penlight", name: "PenLight", aliases: [Alias("PenLight")], category: .bank,
            homePage: "https://penlight.example")
        let classifier = try Classifier(services: [service], regions: regions, gazetteer: try Gazetteer.standard())
        let verdicts = WordlessVerdicts()
        for key in ["a", "b"] {
            let report = Self.report(key)
            #expect(verdicts.verdict(on: report, classify: classifier.classify) == classifier.classify(report))
        }
    }
}
