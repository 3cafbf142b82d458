import OutcryModel
import Testing

@testable import OutcryClassify

@Suite struct LabelTests {
    @Test func `labels have their columns in the order of the vocabulary`() {
        var tags: [OutcryClassify.Tag] = Symptom.allCases.map { .symptom($0) }
        tags += Polarity.allCases.map { .polarity($0) }
        tags += Voice.allCases.map { .voice($0) }
        tags += Cause.allCases.map { .cause($0) }
        #expect(tags.map { Label($0)?.column } == Array(0..<Label.count))
        #expect(Label(.impact(.money)) == nil)
        #expect(Label.names.first == "symptom:cannot_access")
        #expect(Label(column: Label.causes.lowerBound).name == "cause:overload")
    }

    @Test func `the place of a case is where it is written`() {
        #expect(Symptom.allCases.map(\.place) == Array(Symptom.allCases.indices))
        #expect(Polarity.allCases.map(\.place) == Array(Polarity.allCases.indices))
        #expect(OutcryModel.Voice.allCases.map(\.place) == Array(OutcryModel.Voice.allCases.indices))
        #expect(Cause.allCases.map(\.place) == Array(Cause.allCases.indices))
        #expect(Impact.allCases.map(\.place) == Array(Impact.allCases.indices))
        #expect(OfficialStage.allCases.map(\.place) == Array(OfficialStage.allCases.indices))
        #expect(Category.allCases.map(\.place) == Array(Category.allCases.indices))
        #expect(Denial.allCases.map(\.place) == Array(Denial.allCases.indices))
    }

    @Test func `no label takes the column of rarity`() {
        #expect(Label.count <= LinearModel.rarityColumn)
    }
}
