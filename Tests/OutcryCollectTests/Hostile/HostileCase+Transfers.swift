extension HostileCase {
    /// Answers that do not end, or end where they should not.
    static let transfers: [HostileCase] = [
        HostileCase("a head that drips", .isLeft) { _, line in try await line.drip(head + "\r\n" + feed) },
        HostileCase("a body that drips", .isLeft) { _, line in
            try await line.send(head + "Content-Length: 1000\r\n\r\n")
            try await line.drip(feed)
        },
        HostileCase("silence", .isLeft) { _, line in try await line.stall() },
        HostileCase("a body shorter than announced, on an open connection", .isLeft) { _, line in
            try await line.send(head + "Content-Length: 100000\r\n\r\n" + feed)
            try await line.stall()
        },
        HostileCase("interim answers without end", .isLeft) { _, line in
            try await line.send(endlessly: Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        },
        HostileCase("chunks of one byte without end", .fails("larger than"), bodyCap: 20_000) { _, line in
            try await line.send(head + "Transfer-Encoding: chunked\r\n\r\n")
            try await line.send(endlessly: Array("1;x=y\r\nx\r\n".utf8))
        },
        HostileCase("a trailer without end", .fails("broke off")) { _, line in
            try await line.send(head + "Transfer-Encoding: chunked\r\n\r\n0\r\n")
            try await line.send(endlessly: Array("X: y\r\n".utf8))
        },
        HostileCase("a body without end, in chunks", .fails("larger than"), bodyCap: 100_000) { _, line in
            try await line.send(head + "Transfer-Encoding: chunked\r\n\r\n")
            try await line.send(endlessly: Array("1000\r\n\(String(repeating: " ", count: 4096))\r\n".utf8))
        },
        HostileCase("a body without end, until the connection is closed", .fails("larger than"), bodyCap: 100_000) {
            _, line in
            try await line.send(head + "\r\n")
            try await line.send(endlessly: Array(repeating: 0x20, count: 4096))
        },
        HostileCase("a body announced with a TiB", .fails("larger than")) { _, line in
            try await line.send(head + "Content-Length: 1099511627776\r\n\r\n")
            try await line.send(endlessly: Array(repeating: 0x20, count: 4096))
        },
        HostileCase("a length that is too long", .fails("broke off")) { _, line in
            try await line.send(head + "Content-Length: 100000\r\n\r\n" + feed)
        },
        HostileCase("a length that is too short", .reads(1)) { _, line in
            try await line.send(head + "Content-Length: \(feed.utf8.count - 60)\r\n\r\n" + feed)
        },
        HostileCase("a negative length", .fails("proper HTTP")) { _, line in
            try await line.send(head + "Content-Length: -1\r\n\r\n" + feed)
        },
        HostileCase("a length beyond all numbers", .fails("proper HTTP")) { _, line in
            try await line.send(head + "Content-Length: 99999999999999999999999\r\n\r\n" + feed)
        },
        HostileCase("two lengths", .fails("proper HTTP")) { _, line in
            try await line.send(head + "Content-Length: 10\r\nContent-Length: \(feed.utf8.count)\r\n\r\n" + feed)
        },
        HostileCase("a length and chunks", .fails("proper HTTP")) { _, line in
            try await line.send(head + "Content-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n")
        },
        HostileCase("a chunk of negative size", .fails("proper HTTP")) { _, line in
            try await line.send(head + "Transfer-Encoding: chunked\r\n\r\n-1\r\nab\r\n0\r\n\r\n")
        },
        HostileCase("a reset at once", .fails("broke off")) { _, line in try await line.reset() },
        HostileCase("a reset in the middle", .fails("broke off")) { _, line in
            try await line.send(head + "Content-Length: 100000\r\n\r\n" + feed)
            try await line.reset()
        },
        HostileCase("a connection closed at once", .fails("broke off")) { _, _ in },
        HostileCase("a connection half closed in the head", .fails("broke off")) { _, line in
            try await line.send(head)
            try await line.closeHalf()
        },
        HostileCase("a body ended by half closing", .reads(2)) { _, line in
            try await line.send(head + "\r\n" + feed)
            try await line.closeHalf()
        },
        HostileCase("HTTP 0.9", .fails("proper HTTP")) { _, line in try await line.send(feed) },
        HostileCase("HTTP of a version that is none", .fails("proper HTTP")) { _, line in
            try await line.send("HTTP/3.7 200 OK\r\n\r\n" + feed)
        },
        HostileCase("another protocol", .fails("proper HTTP")) { _, line in
            try await line.send("SSH-2.0-OpenSSH_9.2\r\n")
            try await line.stall()
        },
        HostileCase("TLS where none was asked for", .fails("proper HTTP")) { _, line in
            try await line.send([0x15, 3, 3, 0, 2, 2, 40])
        },
        HostileCase("an answer behind the answer", .reads(2)) { _, line in
            try await line.answer(body: Array(feed.utf8))
            try await line.send("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n")
        },
    ]
}
