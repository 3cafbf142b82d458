import ArgumentParser
import OutcryWeb
import Testing

@testable import outcry

struct AbuseOptionsTests {
    /// The options as if no flag had been given.
    private func options() -> AbuseOptions {
        var options = AbuseOptions()
        options.trustedProxies = []
        options.reportLimit = nil
        options.overallLimit = nil
        options.readLimit = nil
        options.connectionLimit = nil
        options.proof = nil
        return options
    }

    @Test func `flags set the limits and the proxies`() throws {
        var options = options()
        options.trustedProxies = ["10.0.0.0/8", "2001:db8::/32"]
        options.reportLimit = "7/1m"
        options.overallLimit = "none"
        options.readLimit = "9/1s"
        options.connectionLimit = "none"
        options.proof = "always"
        let settings = try options.settings()
        #expect(settings.trustedProxies == ["10.0.0.0/8", "2001:db8::/32"].compactMap { AddressBlock($0) })
        #expect(settings.reportsPerNetwork == RateLimit("7/1m"))
        #expect(settings.reportsOverall == nil)
        #expect(settings.readsPerNetwork == RateLimit("9/1s"))
        #expect(settings.connectionsPerNetwork == nil)
        #expect(settings.proof == .always)
    }

    @Test func `without flags the usual limits hold, and no proxy is believed`() throws {
        #expect(try options().settings() == AbuseSettings())
        #expect(AbuseSettings().trustedProxies.isEmpty)
    }

    @Test(arguments: [
        ["--trust-proxy", "proxy.example"], ["--trust-proxy", "10.0.0.1/8"], ["--report-limit", "many"],
        ["--overall-limit", "0/1m"], ["--read-limit", ""], ["--connection-limit", "0"], ["--proof", "sometimes"],
    ])
    func `a setting that cannot be read keeps the server from starting`(flags: [String]) async throws {
        let folder = try TemporaryFolder()
        let answer = try await Program.run(["serve", "--data", folder.path, "--port", "0", "--no-collect"] + flags)
        #expect(answer.status == 64)
        #expect(answer.errors.contains("“\(flags[1])”"))
    }

    @Test(arguments: [
        "OUTCRY_TRUST_PROXY", "OUTCRY_REPORT_LIMIT", "OUTCRY_OVERALL_LIMIT", "OUTCRY_READ_LIMIT",
        "OUTCRY_CONNECTION_LIMIT", "OUTCRY_PROOF",
    ])
    func `the environment sets what no flag does`(name: String) async throws {
        let folder = try TemporaryFolder()
        let answer = try await Program.run(
            ["serve", "--data", folder.path, "--port", "0", "--no-collect"], settings: [name: "10.0.0.0/8,nonsense"])
        #expect(answer.status == 64)
        #expect(answer.errors.contains("nonsense”"))
    }
}
