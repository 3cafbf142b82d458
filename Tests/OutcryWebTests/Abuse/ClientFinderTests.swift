import HTTPTypes
import NIOCore
import Testing

@testable import OutcryWeb

struct ClientFinderTests {
    private let finder = ClientFinder(trusted: ["10.0.0.0/8", "2001:db8:ffff::/48"].compactMap { AddressBlock($0) })

    private func client(
        _ fields: [(HTTPField.Name, String)], peer: String = "10.0.0.1", finder: ClientFinder? = nil
    ) throws -> IPAddress? {
        var headers = HTTPFields()
        for (name, value) in fields { headers.append(HTTPField(name: name, value: value)) }
        return (finder ?? self.finder).address(headers, peer: try SocketAddress(ipAddress: peer, port: 5))
    }

    @Test(
        arguments: [
            ("203.0.113.9", "203.0.113.9"), ("203.0.113.9:4711", "203.0.113.9"),
            ("2001:db8::9", "2001:db8::9"), ("[2001:db8::9]:4711", "2001:db8::9"),
            // What stands left of the first stranger may be invented.
            ("198.51.100.1, 203.0.113.9", "203.0.113.9"), ("garbage, 203.0.113.9 , 10.9.9.9", "203.0.113.9"),
            (" 203.0.113.9\t,10.2.3.4,2001:db8:ffff::7", "203.0.113.9"),
            // All are proxies: the farthest is the client.
            ("10.5.5.5, 10.6.6.6", "10.5.5.5"),
            // What cannot be read leaves the proxy that spoke.
            ("203.0.113.9, unknown", "10.0.0.1"), ("203.0.113.9, _gazonk", "10.0.0.1"), ("203.0.113.9,", "10.0.0.1"),
            ("", "10.0.0.1"), ("203.0.113.999", "10.0.0.1"), ("203.0.113.9 x", "10.0.0.1"),
            ("203.0.113.9, evil, 10.1.1.1", "10.0.0.1"),
        ])
    func `a trusted proxy is believed, from the right`(field: String, address: String) throws {
        #expect(try client([(.forwardedFor, field)]) == IPAddress(address))
    }

    @Test(
        arguments: [
            ("for=203.0.113.9", "203.0.113.9"), ("For=\"203.0.113.9:4711\"", "203.0.113.9"),
            ("for=\"[2001:db8:cafe::17]:4711\"", "2001:db8:cafe::17"),
            ("for=192.0.2.60;proto=http;by=203.0.113.43", "192.0.2.60"),
            ("proto=https; host=outcry.example ;for=192.0.2.60", "192.0.2.60"),
            ("for=198.51.100.1, for=203.0.113.9;by=10.1.1.1, for=10.1.1.1", "203.0.113.9"),
            ("for=\"x\\\"y\", for=203.0.113.9", "203.0.113.9"),
            ("for=unknown", "10.0.0.1"), ("for=\"_gazonk\"", "10.0.0.1"), ("for=_secret", "10.0.0.1"),
            ("203.0.113.9", "10.0.0.1"), ("for=", "10.0.0.1"), ("for=203.0.113.9;for=203.0.113.8", "10.0.0.1"),
            ("for=\"203.0.113.9", "10.0.0.1"), ("for=203.0.113.9\"", "10.0.0.1"), ("for=\"\\203.0.113.9\"", "10.0.0.1"),
            ("host=\"a,b\";for=203.0.113.9;proto", "10.0.0.1"), ("by=203.0.113.9", "10.0.0.1"), ("", "10.0.0.1"),
        ])
    func `Forwarded is read as RFC 7239 has it`(field: String, address: String) throws {
        #expect(try client([(.forwarded, field)]) == IPAddress(address))
    }

    @Test func `several fields are one list`() throws {
        #expect(
            try client([(.forwardedFor, "198.51.100.1"), (.forwardedFor, "203.0.113.9")]) == IPAddress("203.0.113.9"))
        #expect(
            try client([(.forwarded, "for=203.0.113.9"), (.forwarded, "for=10.1.1.1")]) == IPAddress("203.0.113.9"))
    }

    @Test func `where a client could have written the other field, only what both say is believed`() throws {
        let alike = [(HTTPField.Name.forwarded, "for=203.0.113.9"), (.forwardedFor, "203.0.113.9")]
        #expect(try client(alike) == IPAddress("203.0.113.9"))
        let different = [(HTTPField.Name.forwarded, "for=198.51.100.1"), (.forwardedFor, "203.0.113.9")]
        #expect(try client(different) == IPAddress("10.0.0.1"))
    }

    @Test func `whoever is no trusted proxy is not believed`() throws {
        let fields = [(HTTPField.Name.forwardedFor, "203.0.113.9"), (.forwarded, "for=203.0.113.9")]
        #expect(try client(fields, peer: "192.0.2.1") == IPAddress("192.0.2.1"))
        #expect(try client(fields, peer: "10.0.0.1", finder: ClientFinder(trusted: [])) == IPAddress("10.0.0.1"))
    }

    @Test func `thousands of hops are not read`() throws {
        let hops = Array(repeating: "10.1.1.1", count: 5000).joined(separator: ",")
        #expect(try client([(.forwardedFor, "203.0.113.9," + hops)]) == IPAddress("10.1.1.1"))
    }
}
