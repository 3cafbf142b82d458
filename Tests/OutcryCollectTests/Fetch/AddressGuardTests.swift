import Testing

@testable import OutcryCollect

@Suite struct AddressGuardTests {
    private let resolver = FixedResolver([
        "public.example": ["8.8.8.8", "2606:4700::1111"],
        "inside.example": ["10.0.0.5"],
        "both.example": ["8.8.8.8", "127.0.0.1"],
        "self.example": ["127.0.0.1"],
    ])

    private func addresses(_ url: String, allowLoopback: Bool = false) async throws -> [NetworkAddress] {
        let guardian = AddressGuard(resolver: resolver, allowLoopback: allowLoopback)
        return try await guardian.addresses(for: WebAddress(url))
    }

    @Test func `public addresses pass, in the order given`() async throws {
        #expect(try await addresses("https://public.example/").map(\.description).first == "8.8.8.8")
        #expect(try await addresses("https://public.example/").count == 2)
    }

    @Test(arguments: [
        "https://inside.example/", "https://both.example/", "https://self.example/", "http://192.168.0.1/",
        "http://[::1]/", "http://[::ffff:8.8.8.8]/", "https://public.example:6379/", "https://8.8.8.8:22/",
    ])
    func `a host is refused for one address inside, or a port that is not the web's`(url: String) async {
        await #expect {
            try await addresses(url)
        } throws: { error in
            guard case CollectError.refusedAddress = error else { return false }
            return true
        }
    }

    @Test func `loopback may be allowed, at any port, and nothing else with it`() async throws {
        #expect(try await addresses("http://127.0.0.1:8080/", allowLoopback: true).count == 1)
        #expect(try await addresses("http://self.example:8080/", allowLoopback: true).count == 1)
        await #expect(throws: CollectError.self) { try await addresses("http://10.0.0.1/", allowLoopback: true) }
        await #expect(throws: CollectError.self) {
            try await addresses("https://public.example:8080/", allowLoopback: true)
        }
    }

    @Test(arguments: ["127.1", "0x7f000001", "2130706433", "localhost"])
    func `the system's short ways to write this machine are seen through`(host: String) async throws {
        let found = try await SystemResolver().addresses(of: host)
        #expect(!found.isEmpty && found.allSatisfy(\.isLoopback))
    }

    @Test func `whoever is cancelled does not wait for the system's answer`() async {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await SystemResolver().addresses(of: "localhost")
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
