import OutcryModel
import Testing

@testable import OutcryAggregate

struct CountCodeTests {
    private func codes(
        _ kind: SourceKind, _ symptoms: [Symptom], cause: Cause? = nil, impacts: [Impact] = []
    ) -> [CountCode] {
        let arrival = Arrival(
            service: "a", region: nil, symptoms: symptoms, cause: cause, impacts: impacts, sourceKind: kind,
            reporter: nil, occurredAt: Minute(0).start, receivedAt: Minute(0).start)
        var codes: [CountCode] = []
        CountCode.forEach(of: arrival) { codes.append($0) }
        return codes
    }

    @Test(arguments: SourceKind.allCases)
    func `what a code is of can be read back from it`(kind: SourceKind) {
        let codes = codes(kind, Symptom.allCases, cause: Cause.allCases.last, impacts: Impact.allCases)
        #expect(codes.count == 2 + Symptom.allCases.count + Impact.allCases.count)
        #expect(Set(codes).count == codes.count)
        var (symptoms, impacts) = ([Symptom](), [Impact]())
        for code in codes {
            switch code.meaning {
            case .source(let read): #expect(read == kind && code.isSource)
            case .symptom(let symptom, let read):
                #expect(read == kind && !code.isSource)
                symptoms.append(symptom)
            case .cause(let cause): #expect(cause == Cause.allCases.last)
            case .impact(let impact): impacts.append(impact)
            case .echo: Issue.record("no report is an echo by what it says")
            }
        }
        #expect(symptoms == Symptom.allCases)
        #expect(impacts == Impact.allCases)
    }

    @Test func `tallies tell of all together and of each symptom, alike through every kind of source`() {
        let forum = codes(.forum, [.slow, .dataLoss], cause: Cause.allCases.first, impacts: Impact.allCases)
        #expect(forum.map { $0.tallied?.0 }.prefix(3) == [nil, .slow, .dataLoss])
        #expect(forum.map { $0.tallied?.1 } == [.forum, .forum, .forum] + forum.dropFirst(3).map { _ in nil })
        #expect(CountCode.echo.tallied == nil)
        for (number, code) in codes(.import, [.slow, .dataLoss]).enumerated() {
            #expect(forum.indices.filter { forum[$0].isAlike(code) } == [number])
        }
    }

    @Test func `each cause has a code of its own`() {
        let found = Cause.allCases.map { codes(.forum, [], cause: $0).last }
        #expect(Set(found).count == Cause.allCases.count)
    }

    @Test func `of all numbers only the codes of something have a meaning`() {
        let known = Set(
            SourceKind.allCases.flatMap { kind in
                Cause.allCases.flatMap { codes(kind, Symptom.allCases, cause: $0, impacts: Impact.allCases) }
            } + [.echo])
        let found = (UInt16.min...UInt16.max).map(CountCode.init(rawValue:)).filter(\.hasMeaning)
        #expect(Set(found) == known)
    }

    @Test func `an echo is neither a source nor anything else`() {
        guard case .echo = CountCode.echo.meaning else {
            Issue.record("an echo has another meaning")
            return
        }
        #expect(!CountCode.echo.isSource)
    }

    @Test(arguments: SourceKind.allCases)
    func `one reporter is one through that kind`(kind: SourceKind) {
        #expect(CountCode.one(through: kind) == [kind: 1])
    }
}
