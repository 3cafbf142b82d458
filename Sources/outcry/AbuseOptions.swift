import ArgumentParser
import OutcryWeb

/// How much one network, and all together, may ask, and which proxies are believed.
struct AbuseOptions: ParsableArguments {
    @Option(
        name: .customLong("trust-proxy"),
        help: ArgumentHelp(
            "A proxy in front of this server that tells whom a request came from; may come several times.",
            discussion: "Others are not believed. Default: OUTCRY_TRUST_PROXY, parted by commas, else none.",
            valueName: "cidr"))
    var trustedProxies: [String] = []

    @Option(
        help: ArgumentHelp(
            "What one network (/24, /48) may report, such as 3000/1m, or none.",
            discussion: "Default: OUTCRY_REPORT_LIMIT, else 3000/1m.", valueName: "limit"))
    var reportLimit: String?

    @Option(
        help: ArgumentHelp(
            "What all networks together may report; below half of it a flood begins.",
            discussion: "Default: OUTCRY_OVERALL_LIMIT, else 30000/1m.", valueName: "limit"))
    var overallLimit: String?

    @Option(
        help: ArgumentHelp(
            "What one network may read.", discussion: "Default: OUTCRY_READ_LIMIT, else none.", valueName: "limit"))
    var readLimit: String?

    @Option(
        help: ArgumentHelp(
            "How many connections one network may hold, or none for as many as there are.",
            discussion: "Default: OUTCRY_CONNECTION_LIMIT, else 1024.", valueName: "number"))
    var connectionLimit: String?

    @Option(
        help: ArgumentHelp(
            "When a report needs a proof of work to count: off, flood or always.",
            discussion: "Default: OUTCRY_PROOF, else flood.", valueName: "mode"))
    var proof: String?

    /// The settings of the flags, else of the environment. Throws `ValidationError` for what cannot be read.
    func settings() throws -> AbuseSettings {
        var settings = AbuseSettings()
        let proxies =
            trustedProxies.isEmpty
            ? (Settings.environment("trust.proxy") ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
            : trustedProxies
        settings.trustedProxies = try proxies.map { text in
            guard let block = AddressBlock(text) else {
                throw ValidationError("“\(text)” is no block of addresses. Write it as 10.0.0.0/8 or 2001:db8::/32.")
            }
            return block
        }
        if let text = reportLimit ?? Settings.environment("report.limit") {
            settings.reportsPerNetwork = try Self.limit(text)
        }
        if let text = overallLimit ?? Settings.environment("overall.limit") {
            settings.reportsOverall = try Self.limit(text)
        }
        if let text = readLimit ?? Settings.environment("read.limit") {
            settings.readsPerNetwork = try Self.limit(text)
        }
        if let text = connectionLimit ?? Settings.environment("connection.limit") {
            settings.connectionsPerNetwork = try Self.count(text)
        }
        if let text = proof ?? Settings.environment("proof") {
            guard let mode = ProofMode(rawValue: text) else {
                let modes = ProofMode.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("“\(text)” is not known of proofs. There are: \(modes).")
            }
            settings.proof = mode
        }
        return settings
    }

    private static func limit(_ text: String) throws -> RateLimit? {
        if text == "none" { return nil }
        guard let limit = RateLimit(text) else {
            throw ValidationError("“\(text)” is no limit. Write a number and a time, such as 3000/1m, or none.")
        }
        return limit
    }

    private static func count(_ text: String) throws -> Int? {
        if text == "none" { return nil }
        guard let count = Int(text), count > 0 else {
            throw ValidationError("“\(text)” is no number of connections. Write one such as 1024, or none.")
        }
        return count
    }
}
