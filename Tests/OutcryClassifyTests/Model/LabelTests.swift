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

    @Test func `no label takes the column of rarity`() {
        #expect(Label.count <= LinearModel.rarityColumn)
    }
}
