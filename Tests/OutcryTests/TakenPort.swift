#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A loopback port that somebody listens on.
final class TakenPort {
    struct Unavailable: Error {}

    let port: Int
    private let handle: Int32

    init() throws {
        handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let handle = handle
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(handle, $0, length) == 0 && listen(handle, 1) == 0 && getsockname(handle, $0, &length) == 0
            }
        }
        guard bound else { throw Unavailable() }
        port = Int(in_port_t(bigEndian: address.sin_port))
    }

    deinit {
        close(handle)
    }
}
