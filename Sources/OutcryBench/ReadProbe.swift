import ArgumentParser

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One question over a connection of its own, to its end.
enum ReadProbe {
    /// The bytes of the answer's body. Throws unless it is 200.
    static func body(of path: String, port: Int) throws -> [UInt8] {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard handle >= 0 else { throw ValidationError("There is no socket.") }
        defer { close(handle) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { place in
            place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".utf8)
        guard connected == 0, send(handle, request, request.count, 0) == request.count else {
            throw ValidationError("Port \(port) does not answer.")
        }
        var answer: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(handle, &piece, piece.count, 0)
            guard count > 0 else { break }
            answer += piece[..<count]
        }
        guard answer.starts(with: Array("HTTP/1.1 200".utf8)), let end = answer.firstRange(of: Array("\r\n\r\n".utf8))
        else { throw ValidationError("\(path): \(String(decoding: answer.prefix(2000), as: UTF8.self))") }
        return Array(answer[end.upperBound...])
    }
}
