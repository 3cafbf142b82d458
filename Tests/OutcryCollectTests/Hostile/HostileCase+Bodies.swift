extension HostileCase {
    /// Bodies that are no feed, or one that no reader should take whole.
    static let bodies: [HostileCase] = [
        HostileCase(
            "a page of an error", .fails("an HTML page"), fields: ["Content-Type: text/html"],
            body: "<!DOCTYPE html><html><body><h1>Service unavailable</h1></body></html>"),
        HostileCase(
            "a page that calls itself a feed", .fails("an HTML page"), fields: ["Content-Type: application/rss+xml"],
            body: "<html><body>Sign in</body></html>"),
        HostileCase("nothing", .fails("empty")),
        HostileCase("204", .fails("HTTP 204"), status: "204 No Content"),
        HostileCase("205", .fails("HTTP 205"), status: "205 Reset"),
        HostileCase(
            "a part", .fails("HTTP 206"), status: "206 Part", fields: ["Content-Range: bytes 0-9/10"], body: feed),
        HostileCase("304 to whoever knows nothing", .fails("HTTP 304"), status: "304 Same"),
        HostileCase("an upgrade", .fails("HTTP 101")) { _, line in
            try await line.send("HTTP/1.1 101 Switch\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n")
            try await line.stall()
        },
        HostileCase("a status that is none", .fails("HTTP 999"), status: "999 Oh"),
        HostileCase("NUL bytes", .fails("empty"), bytes: Array(repeating: 0, count: 10_000)),
        HostileCase("NUL bytes in a feed", .reads(2), body: feed.replacing("PenLight", with: "Pen\u{0}Light")),
        HostileCase("random bytes", .fails("binary data"), bytes: (0..<10_000).map { UInt8($0 * $0 * 7 & 0xFF) }),
        HostileCase(
            "a million nested elements", .fails("nested deeper"),
            body: "<rss><channel>" + String(repeating: "<a>", count: 1_000_000)),
        HostileCase(
            "a million nested arrays", .fails("nested deeper"),
            body: "{\"items\":" + String(repeating: "[", count: 1_000_000)),
        HostileCase(
            "a million attributes", .reads(1),
            body: "<rss><channel><item " + String(repeating: "a=\"\" ", count: 1_000_000)
                + "><guid>1</guid></item></channel></rss>"),
        HostileCase("an element with a name of 10 MiB", .fails("")) { _, line in
            try await line.answer(body: Array("<".utf8) + Array(repeating: UInt8(ascii: "a"), count: 10 << 20))
        },
        HostileCase("a billion laughs", .reads(1), body: laughs),
        HostileCase(
            "a file of this machine", .reads(1),
            body: "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&e;</title>"
                + "<guid>1</guid></item></channel></rss>"),
        HostileCase("a million entries", .fails("more than 500000 elements")) { _, line in
            try await line.sendEntries(1_000_000) { _ in "<item/>" }
        },
        HostileCase("200,000 entries with ids", .reads(5_000)) { _, line in
            try await line.sendEntries(200_000) { "<item><guid>\($0)</guid></item>" }
        },
        HostileCase(
            "an entry of 10 MiB", .reads(1),
            body: "<rss><channel><item><guid>1</guid><description>"
                + String(repeating: "&lt;p>word &amp;amp; ", count: 500_000) + "</description></item></channel></rss>"),
        HostileCase("a bomb of 100 MB", .fails("taken for an attack")) { _, line in
            try await line.answer(
                fields: ["Content-Encoding: gzip"], body: GzipSample.bomb(unfoldingTo: 100_000_000))
        },
        HostileCase("a bomb in a bomb", .fails("")) { _, line in
            try await line.answer(
                fields: ["Content-Encoding: gzip"],
                body: GzipSample.stored(GzipSample.bomb(unfoldingTo: 100_000_000)))
        },
        HostileCase("a bomb without a label", .fails("")) { _, line in
            try await line.answer(body: GzipSample.bomb(unfoldingTo: 100_000_000))
        },
        HostileCase(
            "gzip that is none", .fails("compression is damaged"), fields: ["Content-Encoding: gzip"],
            bytes: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x12]),
        HostileCase(
            "deflate that is none", .fails("compression is damaged"), fields: ["Content-Encoding: deflate"],
            bytes: [0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x12, 0x34]),
        HostileCase(
            "a feed that only says to be compressed", .fails("compression is damaged"),
            fields: ["Content-Encoding: gzip"], body: feed),
        HostileCase("brotli", .fails("“br”"), fields: ["Content-Encoding: br"], bytes: [0x0B, 0x02, 0x80]),
        HostileCase("gzip twice", .fails("was not asked for"), fields: ["Content-Encoding: gzip, gzip"], body: "x"),
    ]

    private static let laughs =
        "<!DOCTYPE l [<!ENTITY a \"ha\">"
        + zip("bcdefghij", "abcdefghi").map { "<!ENTITY \($0) \"\(String(repeating: "&\($1);", count: 10))\">" }
        .joined()
        + "]><rss><channel><item><guid>1</guid><title>&j;</title></item></channel></rss>"
}

extension HostileLine {
    fileprivate func answer(fields: [String], body: [UInt8]) async throws {
        try await answer("200 OK", fields, body: body)
    }

    /// Sends a feed whose entries are made up on the way.
    fileprivate func sendEntries(_ count: Int, _ entry: (Int) -> String) async throws {
        try await send(HostileCase.head + "\r\n<rss><channel>")
        for start in stride(from: 0, to: count, by: 1000) {
            try await send((start..<(start + 1000)).map(entry).joined())
        }
        try await send("</channel></rss>")
    }
}
