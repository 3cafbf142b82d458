import Testing

@testable import OutcryClassify

@Suite struct LexiconTests {
    @Test func `every line of the lexicon is understood`() throws {
        #expect(try ClassifierResource.lexicon().refused == [])
    }
}
