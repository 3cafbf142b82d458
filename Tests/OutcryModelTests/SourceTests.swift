import OutcryModel
import Testing

@Suite struct SourceTests {
    private struct Holder {
        let sources: [Source]
    }

    @Test func `whatever is printed of a source, its address is not`() {
        let source = Source(id: "own/a", kind: .forum, url: "https://bob:hunter2@a.example/?key=s3cret")
        #expect("\(source)" == "own/a")
        let holder = "\(Holder(sources: [source]))" + String(reflecting: Holder(sources: [source]))
        #expect(!holder.contains("hunter2") && !holder.contains("s3cret"))
    }
}
