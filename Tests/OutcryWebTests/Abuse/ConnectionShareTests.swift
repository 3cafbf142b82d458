import NIOCore
import NIOEmbedded
import Testing

@testable import OutcryWeb

struct ConnectionShareTests {
    private func address(_ text: String) throws -> IPAddress { try #require(IPAddress(text)) }

    @Test func `a network holds so many connections, and may open another when one has closed`() throws {
        let share = ConnectionShare(most: 2, trusted: [])
        #expect(try share.take(address("192.0.2.1")))
        #expect(try share.take(address("192.0.2.2")))
        #expect(try !share.take(address("192.0.2.3")))
        #expect(try share.take(address("198.51.100.1")))
        try share.giveBack(address("192.0.2.2"))
        #expect(try share.take(address("192.0.2.3")))
    }

    @Test func `nothing is remembered of networks that have gone`() throws {
        let share = ConnectionShare(most: 2, trusted: [])
        for number in 0..<1000 {
            let address = IPAddress(v4: UInt32(number) << 8)
            #expect(share.take(address))
            share.giveBack(address)
        }
        #expect(share.networks == 0)
    }

    @Test func `a connection too many is closed, and one that closes is given back`() throws {
        let share = ConnectionShare(most: 1, trusted: [])
        let channels = (0..<2).map { _ in EmbeddedChannel(handler: ConnectionShare.Handler(share)) }
        let peer = try SocketAddress(ipAddress: "192.0.2.1", port: 4711)
        for channel in channels {
            channel.remoteAddress = peer
            try? channel.connect(to: peer).wait()
        }
        #expect(channels[0].isActive)
        #expect(!channels[1].isActive)
        try channels[0].close().wait()
        #expect(share.networks == 0)
    }

    @Test func `a trusted proxy speaks for many`() throws {
        let share = ConnectionShare(most: 1, trusted: [try #require(AddressBlock("10.0.0.0/8"))])
        let peer = try SocketAddress(ipAddress: "10.0.0.1", port: 4711)
        let channels = (0..<3).map { _ in EmbeddedChannel(handler: ConnectionShare.Handler(share)) }
        for channel in channels {
            channel.remoteAddress = peer
            try channel.connect(to: peer).wait()
        }
        #expect(channels.map(\.isActive) == [true, true, true])
    }
}
