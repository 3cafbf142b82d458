import Testing

@testable import OutcryAggregate

struct CorroborationTests {
    /// How reports are usually spread: page, program, partner, chatter, press, copies and two more.
    private let shares = [0.4, 0.2, 0.1, 0.25, 0.02, 0.01, 0.01, 0.01]

    private func corroboration(_ byGroup: [SourceGroup: Double], usual: Double = 0.5) -> Corroboration {
        var weights = [Double](repeating: 0, count: SourceGroup.count)
        for (group, weight) in byGroup { weights[Int(group.rawValue)] = weight }
        return Corroboration(byGroup: weights, usual: usual, shares: shares, settings: .standard)
    }

    @Test func `an excess spread as people are is corroborated`() {
        let found = corroboration([.page: 9, .program: 4, .partner: 2, .chatter: 5])
        #expect(found.isEnough)
        #expect(found.weight == 11)
        #expect(found.hasOthersEnough)
    }

    @Test(arguments: [SourceGroup.page, .program, .partner, .chatter, .copies])
    func `one group alone corroborates nothing, however many they are`(group: SourceGroup) {
        #expect(!corroboration([group: 100_000]).isEnough)
    }

    @Test func `people who report here directly corroborate one another when they are of several networks`() {
        let (second, third) = (SourceGroup.pages[1], SourceGroup.pages[2])
        #expect(corroboration([.page: 4, second: 4, third: 3]).isEnough)
        #expect(!corroboration([.page: 2, second: 2, third: 1], usual: 0.01).isEnough)
    }

    @Test func `copies ask for no more of the others`() {
        let people: [SourceGroup: Double] = [.page: 9, .program: 4, .partner: 2, .chatter: 5]
        #expect(corroboration(people.merging([.copies: 1000]) { $1 }).isEnough)
    }

    @Test func `a few of another group do not vouch for a flood`() {
        let found = corroboration([.page: 1000, .program: 12])
        #expect(found.evidence > DetectionSettings.standard.secondGroupEvidence)
        #expect(!found.hasOthersEnough)
        #expect(!found.isEnough)
    }

    @Test func `one report without the largest group is not enough`() {
        let found = corroboration([.page: 3, .program: 1], usual: 0.001)
        #expect(found.hasOthersEnough)
        #expect(found.evidence > DetectionSettings.standard.secondGroupEvidence)
        #expect(!found.isEnough)
    }

    @Test func `what may be chance without the largest group is not enough`() {
        let found = corroboration([.page: 4, .program: 2], usual: 1.2)
        #expect(found.weight == 2)
        #expect(found.evidence < DetectionSettings.standard.secondGroupEvidence)
        #expect(!found.isEnough)
    }

    @Test func `an excess that is nearly all chatter is not enough`() {
        let found = corroboration([.page: 6, .chatter: 20, .press: 2])
        #expect(found.evidence > DetectionSettings.standard.secondGroupEvidence)
        #expect(found.hasOthersEnough)
        #expect(found.chatterShare > 0.75)
        #expect(!found.isEnough)
    }
}
