import Testing

@testable import OutcryAggregate

struct OfficialTextTests {
    @Test func `only the newest update is taken`() {
        let text = """
            Trouble with Heron
            Aug 21, 00:37 UTC
            Monitoring - A fix is in place.
            Aug 21, 00:02 UTC
            Investigating - We look into it.
            """
        #expect(OfficialText.newestUpdate(in: text) == "Monitoring - A fix is in place.")
    }

    @Test func `a text without labels is taken as it is, cut at its length`() {
        #expect(OfficialText.newestUpdate(in: "All is well") == "All is well")
        #expect(OfficialText.newestUpdate(in: String(repeating: "x", count: 900)).count == 500)
    }

    @Test func `a word that only starts like a label is none`() {
        #expect(OfficialText.newestUpdate(in: "Identified by many\nResolved - done") == "Resolved - done")
    }
}
