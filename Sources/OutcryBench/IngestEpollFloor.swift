#if canImport(Glibc)
import CEpoll
import Foundation
import Glibc

/// The floor below all libraries: one thread that waits, reads and writes with the system's own calls, and allocates
/// nothing for a request. It knows as much of HTTP as the loads need: heads end with an empty line, and bodies have a
/// length.
struct IngestEpollFloor {
    /// The most bytes of a request.
    private static let room = 65_536 + 8192
    private static let headEnd = Array("\r\n\r\n".utf8)
    private static let lengthName = Array("\r\ncontent-length:".utf8)

    /// What has been read of a connection and is not answered yet.
    private struct Connection {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
    }

    private let answer: [UInt8]
    private let poll = epoll_create1(0)
    private let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    /// The connections, by the numbers of their files.
    private var connections = [Connection](repeating: Connection(), count: 8192)

    /// A server that answers so.
    init(status: Int, body: [UInt8]) {
        answer = Array("HTTP/1.1 \(status) Floor\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body
    }

    /// Serves on some port of this machine, which `onServing` is told, for as long as the process lasts.
    mutating func run(onServing: (Int) -> Void) throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { address in
            try address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(listener, address, length) == 0, listen(listener, 4096) == 0,
                    getsockname(listener, address, &length) == 0
                else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            }
        }
        watch(listener)
        onServing(Int(UInt16(bigEndian: address.sin_port)))
        var events = [epoll_event](repeating: epoll_event(), count: 256)
        while true {
            let count = epoll_wait(poll, &events, Int32(events.count), -1)
            for event in events.prefix(Int(max(0, count))) {
                if event.data.fd == listener { accept() } else { serve(event.data.fd) }
            }
        }
    }

    private func watch(_ file: Int32) {
        var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: file))
        _ = epoll_ctl(poll, EPOLL_CTL_ADD, file, &event)
    }

    private mutating func accept() {
        while true {
            let file = Glibc.accept(listener, nil, nil)
            guard file >= 0 else { return }
            var on: Int32 = 1
            _ = fcntl(file, F_SETFL, O_NONBLOCK)
            setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
            guard file < connections.count else {
                close(file)
                continue
            }
            connections[Int(file)] = Connection(bytes: .allocate(capacity: Self.room))
            watch(file)
        }
    }

    private mutating func serve(_ file: Int32) {
        let connection = connections[Int(file)]
        guard let bytes = connection.bytes else { return }
        let count = read(file, bytes + connection.count, Self.room - connection.count)
        guard count > 0 else {
            close(file)
            bytes.deallocate()
            connections[Int(file)] = Connection()
            return
        }
        var left = connection.count + count
        while let length = Self.request(in: UnsafeBufferPointer(start: bytes, count: left)) {
            _ = answer.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            left -= length
            memmove(bytes, bytes + length, left)
        }
        connections[Int(file)].count = left
    }

    /// How many bytes the first request has; `nil` while it is not all there.
    private static func request(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let end = place(of: headEnd, in: bytes) else { return nil }
        var length = 0
        if let name = place(of: lengthName, in: UnsafeBufferPointer(rebasing: bytes[..<end])) {
            for byte in bytes[(name + lengthName.count)..<end] where byte != UInt8(ascii: " ") {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { break }
                length = length * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        let total = end + headEnd.count + length
        return total <= bytes.count ? total : nil
    }

    /// Where some bytes stand in others, whatever the case of their letters.
    private static func place(of mark: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        for start in 0...bytes.count - mark.count where bytes[start] == mark[0] {
            var length = 1
            while length < mark.count,
                bytes[start + length] == mark[length] || bytes[start + length] | 0x20 == mark[length]
            {
                length += 1
            }
            if length == mark.count { return start }
        }
        return nil
    }
}
#endif
