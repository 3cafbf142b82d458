import Testing

@testable import OutcryWeb

struct RequestGuardStateTests {
    @Test func `a request within the cap is handed on`() {
        var state = RequestGuardState(cap: 10, lingerCap: 5)
        #expect(state.head(length: 10) == .forward)
        #expect(state.body(bytes: 4) == .forward)
        #expect(state.body(bytes: 6) == .forward)
        #expect(state.end() == .forward)
        #expect(!state.holdsReads)
        #expect(state.answered() == false)
    }

    @Test func `a body announced too long is held back until the answer is written`() {
        var state = RequestGuardState(cap: 10, lingerCap: 5)
        #expect(state.head(length: 11) == .forward)
        #expect(state.holdsReads)
        #expect(state.isLastAnswer)
        #expect(state.body(bytes: 100) == .discard)
        #expect(state.answered() == true)
        #expect(!state.holdsReads)
    }

    @Test func `a body that grows too long is shown once and then held back`() {
        var state = RequestGuardState(cap: 10, lingerCap: 5)
        #expect(state.head(length: nil) == .forward)
        #expect(state.body(bytes: 11) == .forward)
        #expect(state.body(bytes: 1) == .discard)
        #expect(state.holdsReads)
    }

    @Test func `after a refusal only a little more is read`() {
        var state = RequestGuardState(cap: 10, lingerCap: 5)
        _ = state.head(length: 1000)
        _ = state.answered()
        #expect(state.body(bytes: 5) == .discard)
        #expect(state.body(bytes: 1) == .close)
    }

    @Test func `after a refusal the end of the request ends the connection`() {
        var state = RequestGuardState(cap: 10, lingerCap: 5)
        _ = state.head(length: 12)
        _ = state.answered()
        #expect(state.end() == .close)
    }

    @Test func `nothing that follows a refused request is handed on`() {
        var state = RequestGuardState(cap: 10, lingerCap: 5)
        _ = state.head(length: 12)
        #expect(state.end() == .forward)
        #expect(state.head(length: nil) == .discard)
        #expect(state.end() == .discard)
    }

    @Test func `an answer to an earlier request is not the last one`() {
        var state = RequestGuardState(cap: 10, lingerCap: 5)
        _ = state.head(length: nil)
        _ = state.end()
        _ = state.head(length: 12)
        #expect(!state.isLastAnswer)
        #expect(state.answered() == false)
        #expect(state.isLastAnswer)
        #expect(state.answered() == true)
    }
}
