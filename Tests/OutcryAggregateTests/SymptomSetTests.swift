import OutcryModel
import Testing

@testable import OutcryAggregate

struct SymptomSetTests {
    @Test func `symptoms have the numbers of the list of all`() {
        #expect(Symptom.allCases.map(\.number) == Array(Symptom.allCases.indices))
    }

    @Test func `it tells what is broken, in order, and other is nothing in particular`() {
        let set = SymptomSet([.other, .slow, .cannotAccess, .accountSecurity])
        #expect(Array(set.telling) == [0, 2, 10])
        #expect(set.isTelling)
        #expect(set.contains(Symptom.other.number))
        #expect(!SymptomSet([.other]).isTelling)
        #expect(Array(SymptomSet([.other]).telling).isEmpty)
        #expect(Array(SymptomSet(Symptom.allCases).telling) == Symptom.telling)
    }
}
