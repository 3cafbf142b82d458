extension HostileCase {
    /// Redirects to where nobody should be sent.
    static let redirects: [HostileCase] =
        [
            ("http://169.254.169.254/latest/meta-data/", "169.254.169.254 is a link-local address"),
            ("http://[::ffff:127.0.0.1]/", "an IPv4-mapped address"),
            ("http://[::ffff:7f00:1]:8080/", "an IPv4-mapped address"),
            ("http://[0:0:0:0:0:FFFF:10.0.0.1]/", "an IPv4-mapped address"),
            ("http://[64:ff9b::127.0.0.1]/", "a NAT64 address"),
            ("http://[64:ff9b::a9fe:a9fe]/", "a NAT64 address"),
            ("http://[64:ff9b:1::7f00:1]/", "a NAT64 address"),
            ("http://[2002:7f00:1::]/", "a 6to4 address"),
            ("http://[::127.0.0.1]/", "a reserved address"),
            ("http://[fe80::1]/", "a link-local address"),
            ("http://[fd00:ec2::254]/", "a unique local address"),
            ("http://10.0.0.1/", "a private address"),
            ("http://192.168.1.1/", "a private address"),
            ("http://100.100.100.200/", "a carrier's shared address"),
            ("http://0.0.0.0/", "an address of “this network”"),
            ("http://8.8.8.8:22/", "port 22 is neither 80 nor 443"),
            ("file:///etc/passwd", "only http and https are asked"),
            ("ftp://127.0.0.1/feed", "only http and https are asked"),
            ("gopher://127.0.0.1:6379/_INFO", "only http and https are asked"),
            ("javascript:alert(1)", "only http and https are asked"),
            ("data:text/xml,<rss/>", "only http and https are asked"),
            ("http://", "not to a place that can be asked"),
            ("http://[::1", "not to a place that can be asked"),
            ("", "not to a place that can be asked"),
        ].map { place, words in
            HostileCase("a redirect to “\(place)”", .fails(words), status: "302 There", fields: ["Location: \(place)"])
        }
        + [
            // Ways of writing 127.0.0.1 and 169.254.169.254 that some resolvers know.
            "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://0xa9fea9fe/",
        ].map { place in
            HostileCase("a redirect to \(place)", .fails(""), status: "302 There", fields: ["Location: \(place)"])
        } + [
            HostileCase(
                "a redirect with controls in it", .fails(""), status: "301 There", fields: ["Location: /\u{1}\u{7}x"]),
            HostileCase(
                "a redirect of 60 KB", .fails("not to a place that can be asked"), status: "301 There",
                fields: ["Location: /" + String(repeating: "x", count: 60_000)]),
            HostileCase("a redirect to nowhere", .fails("does not say where to"), status: "301 There"),
            HostileCase(
                "a redirect to itself", .fails("in a circle"), status: "301 There", fields: ["Location: ?token=s3cret"]),
            HostileCase("redirects without end", .fails("more than 5 times")) { request, line in
                let place = "/\(request.utf8.count)x\(request.prefix { $0 != "?" }.drop { $0 != "/" }.dropFirst())"
                try await line.answer("302 There", ["Location: \(place)?token=s3cret"])
            },
            HostileCase("a redirect with a body without end", .fails("a link-local address")) { _, line in
                try await line.send("HTTP/1.1 302 There\r\nLocation: http://169.254.169.254/\r\n\r\n")
                try await line.send(endlessly: Array(repeating: 0x20, count: 4096))
            },
        ]
}
