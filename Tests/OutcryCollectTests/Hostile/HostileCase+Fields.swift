extension HostileCase {
    /// Fields in the head that are too long, too many or not what they should be.
    static let fields: [HostileCase] = [
        HostileCase(
            "a field of a MiB", .fails("header fields are too long"),
            fields: ["X: " + String(repeating: "x", count: 1 << 20)], body: feed),
        HostileCase(
            "thousands of fields", .fails("header fields are too long"),
            fields: (0..<50_000).map { "X-\($0): \($0)" }, body: feed),
        HostileCase("fields without end", .fails("header fields are too long")) { _, line in
            try await line.send(head)
            try await line.send(endlessly: Array("X: y\r\n".utf8))
        },
        HostileCase("a field that is no UTF-8", .reads(2)) { _, line in
            try await line.send(head + "X: ")
            try await line.send([0xFF, 0xFE, 0xC0, 0x80, 0xE9])
            try await line.send("\r\nContent-Length: \(feed.utf8.count)\r\n\r\n" + feed)
        },
        HostileCase("a field with NUL", .fails("proper HTTP")) { _, line in
            try await line.send(head + "X: a\u{0}b\r\nContent-Length: \(feed.utf8.count)\r\n\r\n" + feed)
        },
        HostileCase("a field without a colon", .fails("proper HTTP")) { _, line in
            try await line.send(head + "nonsense\r\nContent-Length: \(feed.utf8.count)\r\n\r\n" + feed)
        },
        HostileCase("a content type that lies", .reads(2), fields: ["Content-Type: image/png"], body: feed),
        HostileCase(
            "a charset that lies", .reads(2), fields: ["Content-Type: text/xml; charset=utf-32"], body: feed),
        HostileCase(
            "a content type of 60 KB", .reads(2),
            fields: ["Content-Type: text/xml; charset=" + String(repeating: "x", count: 60_000)], body: feed),
        HostileCase("a last change that is no date", .reads(2), fields: ["Last-Modified: no date at all"], body: feed),
        HostileCase("cookies", .reads(2), fields: ["Set-Cookie: id=1; Path=/", "Set-Cookie: =;;"], body: feed),
        HostileCase(
            "freshness for ages", .reads(2),
            fields: ["Cache-Control: max-age=99999999999999999999", "Expires: Fri, 31 Dec 9999 23:59:59 GMT"],
            body: feed),
        HostileCase(
            "a negative age", .reads(2), fields: ["Cache-Control: max-age=-1", "Age: -99999999999999999999"], body: feed
        ),
        HostileCase(
            "a wait without end", .fails("HTTP 503"), status: "503 No",
            fields: ["Retry-After: 99999999999999999999"]),
        HostileCase("a negative wait", .fails("HTTP 429"), status: "429 No", fields: ["Retry-After: -5"]),
        HostileCase(
            "a wait until the end of days", .fails("HTTP 503"), status: "503 No",
            fields: ["Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"]),
        HostileCase(
            "an encoding with a long name", .fails("was not asked for"),
            fields: ["Content-Encoding: " + String(repeating: "x", count: 60_000)], body: feed),
        HostileCase("a reason of 60 KB", .fails("HTTP 500"), status: "500 " + String(repeating: "x", count: 60_000)),
    ]
}
