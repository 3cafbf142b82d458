import NIOCore
import Testing

@testable import OutcryWeb

struct IPAddressTests {
    @Test(arguments: [
        ("192.0.2.77", "192.0.2.0/24"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("::ffff:198.51.100.9", "198.51.100.0/24"), ("::1", "0:0:0::/48"),
    ])
    func `an address is told only by its network`(address: String, network: String) throws {
        #expect(IPAddress(try SocketAddress(ipAddress: address, port: 4711))?.networkName == network)
        #expect(IPAddress(address)?.networkName == network)
    }

    @Test func `a mapped address is the one of IPv4`() throws {
        #expect(IPAddress("::ffff:192.0.2.7") == IPAddress("192.0.2.7"))
        #expect(IPAddress("::ffff:c000:207") == IPAddress("192.0.2.7"))
        #expect(IPAddress("::192.0.2.7") != IPAddress("192.0.2.7"))
    }

    @Test(arguments: [
        "", ".", ":", "192.0.2", "192.0.2.256", "192.0.02.1", "192.0.2.1.", "192.0.2.1 ", "1::2::3", "fe80::1%eth0",
        "12345::", "::g", "localhost", "192.0.2.1:80", "[::1]", String(repeating: "1", count: 5000), "١.٢.٣.٤",
    ])
    func `what is no address is none`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("192.0.2.7:443", "192.0.2.7"), ("192.0.2.7:_http", "192.0.2.7"),
        ("2001:db8::7", "2001:db8::7"), ("[2001:db8::7]", "2001:db8::7"), ("[2001:db8::7]:443", "2001:db8::7"),
    ])
    func `a node may have a port and brackets`(node: String, address: String) throws {
        #expect(IPAddress(node: node) == IPAddress(address))
        #expect(IPAddress(address) != nil)
    }

    @Test(arguments: [
        "unknown", "_hidden", "_SEVKISEK", "[192.0.2.7]", "[2001:db8::7", "2001:db8::7]", "[]", "[:]:1", "192.0.2.7:",
        "192.0.2.7:123456", "192.0.2.7:_", "192.0.2.7:_;", "[::1]443", "[::1]:-1", "",
    ])
    func `a node that is hidden or broken has no address`(node: String) {
        #expect(IPAddress(node: node) == nil)
    }

    @Test func `a connection without an address has none`() throws {
        #expect(IPAddress(nil as SocketAddress?) == nil)
        #expect(IPAddress(try SocketAddress(unixDomainSocketPath: "socket")) == nil)
    }

    @Test func `addresses of one network have the same bits, and others do not`() throws {
        func network(_ text: String) throws -> UInt64 { try #require(IPAddress(text)).network }
        #expect(try network("192.0.2.7") == network("192.0.2.250"))
        #expect(try network("192.0.2.7") != network("192.0.3.7"))
        #expect(try network("2001:db8:1:2::1") == network("2001:db8:1:ffff::9"))
        #expect(try network("2001:db8:1:2::1") != network("2001:db8:2:2::1"))
    }
}
