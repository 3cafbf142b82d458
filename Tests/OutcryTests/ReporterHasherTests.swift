import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryPipeline

struct ReporterHasherTests {
    private let noon = Timestamp(seconds: 1_795_348_800)
    private let origin = Origin(prefix: "192.0.2.0/24", userAgent: "Browser")

    @Test func `the same origin has one hash within a day, and another the day after`() async throws {
        let hasher = ReporterHasher(store: MemoryStore())
        let first = try await hasher.code(at: noon).hash(origin)
        #expect(try await hasher.code(at: noon + .seconds(3600)).hash(origin) == first)
        #expect(try await hasher.code(at: noon + .seconds(86_400)).hash(origin) != first)
    }

    @Test func `another instance hashes otherwise`() async throws {
        let one = try await ReporterHasher(store: MemoryStore()).code(at: noon).hash(origin)
        let other = try await ReporterHasher(store: MemoryStore()).code(at: noon).hash(origin)
        #expect(one != other)
    }

    @Test func `another agent or prefix is another reporter`() async throws {
        let hasher = ReporterHasher(store: MemoryStore())
        let hashes = [
            try await hasher.code(at: noon).hash(origin),
            try await hasher.code(at: noon).hash(Origin(prefix: "192.0.2.0/24", userAgent: "Other")),
            try await hasher.code(at: noon).hash(Origin(prefix: "198.51.100.0/24", userAgent: "Browser")),
            try await hasher.code(at: noon).hash(Origin(prefix: "192.0.2.0/24B", userAgent: "rowser")),
        ]
        #expect(Set(hashes).count == 4)
    }
}
