import NIOCore
import Testing

@testable import OutcryWeb

struct PeerOriginTests {
    @Test(arguments: [
        ("192.0.2.77", "192.0.2.0/24"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"),
        ("::ffff:198.51.100.9", "198.51.100.0/24"), ("::1", "0:0:0::/48"),
    ])
    func `an address is told only by its prefix`(address: String, prefix: String) throws {
        #expect(PeerOrigin.prefix(of: try SocketAddress(ipAddress: address, port: 4711)) == prefix)
    }

    @Test func `a connection without an address has none`() {
        #expect(PeerOrigin.prefix(of: nil) == "unknown")
    }
}
