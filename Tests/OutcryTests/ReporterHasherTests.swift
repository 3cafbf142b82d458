import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryPipeline

struct ReporterHasherTests {
    private let noon = Timestamp(seconds: 1_795_348_800)
    private let origin = Origin(prefix: "192.0.2.0/24", userAgent: "Browser")

    @Test func `the same origin has one hash within a day, and another the day after`() async throws {
        let hasher = ReporterHasher(store: MemoryStore())
        let first = try await hasher.hash(origin, at: noon)
        #expect(try await hasher.hash(origin, at: noon + .seconds(3600)) == first)
        #expect(try await hasher.hash(origin, at: noon + .seconds(86_400)) != first)
    }

    @Test func `another instance hashes otherwise`() async throws {
        let one = try await ReporterHasher(store: MemoryStore()).hash(origin, at: noon)
        let other = try await ReporterHasher(store: MemoryStore()).hash(origin, at: noon)
        #expect(one != other)
    }

    @Test func `another agent or prefix is another reporter`() async throws {
        let hasher = ReporterHasher(store: MemoryStore())
        let hashes = [
            try await hasher.hash(origin, at: noon),
            try await hasher.hash(Origin(prefix: "192.0.2.0/24", userAgent: "Other"), at: noon),
            try await hasher.hash(Origin(prefix: "198.51.100.0/24", userAgent: "Browser"), at: noon),
            try await hasher.hash(Origin(prefix: "192.0.2.0/24B", userAgent: "rowser"), at: noon),
        ]
        #expect(Set(hashes).count == 4)
    }
}
