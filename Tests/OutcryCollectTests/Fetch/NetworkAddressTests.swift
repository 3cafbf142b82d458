import Testing

@testable import OutcryCollect

@Suite struct NetworkAddressTests {
    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1",
        "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "::8.8.8.8", "64:ff9b::8.8.8.8",
        "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "fc00::1", "fd12:3456::1", "fe80::1", "febf::1", "fec0::1",
        "ff02::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:1ff::1", "2001:db8::1", "2002:7f00:1::",
        "3fff::1", "4000::1",
    ])
    func `an address that is not public says why`(text: String) throws {
        #expect(try #require(NetworkAddress(text)).reasonNotGlobal != nil)
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1", "172.15.255.255", "172.32.0.0", "192.0.1.1", "198.17.255.255", "198.20.0.0", "223.255.255.255",
        "2606:4700::1111", "2a00:1450:4001:80b::200e", "2001:200::1", "2001:4860:4860::8888", "2003::1", "2620:fe::fe",
    ])
    func `a public address gives no reason`(text: String) throws {
        #expect(try #require(NetworkAddress(text)).reasonNotGlobal == nil)
    }

    @Test(arguments: [("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("::ffff:127.0.0.1", false)])
    func `only this machine's own addresses are loopback`(text: String, isLoopback: Bool) throws {
        #expect(try #require(NetworkAddress(text)).isLoopback == isLoopback)
    }

    @Test(arguments: ["127.1", "0x7f000001", "2130706433", "0177.0.0.1 ", "fe80::1%eth0", "[::1]", "example.org", ""])
    func `short and foreign notations are no addresses`(text: String) {
        #expect(NetworkAddress(text) == nil)
    }

    @Test(arguments: ["8.8.4.4", "2606:4700::1111", "::1"])
    func `the text form reads back as the same address`(text: String) throws {
        let address = try #require(NetworkAddress(text))
        #expect(NetworkAddress(address.description) == address)
    }
}
