import Foundation
import Synchronization

/// A site on the loopback, of pages and feeds that never change. It answers from a thread of its own: tests that wait
/// for a child process block those of the tasks.
final class PageServer: Sendable {
    struct Page {
        var type: String
        var body: String
        var headers = ""
    }

    struct CannotListen: Error {}

    let port: Int
    private let listener: Int32
    private let log = Mutex<[String]>([])

    /// Serves pages by their paths until the server goes.
    init(_ pages: [String: Page]) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        port = Int(in_port_t(bigEndian: address.sin_port))
        guard isListening else { throw CannotListen() }
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                if let path = Self.path(askedOn: connection) {
                    self?.log.withLock { $0.append(path) }
                    Self.answer(pages[path], on: connection)
                }
                close(connection)
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// The paths asked for so far.
    var asked: [String] { log.withLock { $0 } }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// The path of the first line of a request, once all of the request is there.
    private static func path(askedOn connection: Int32) -> String? {
        var request: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4096)
        while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
            let count = read(connection, &block, block.count)
            guard count > 0 else { return nil }
            request += block[..<count]
        }
        let words = String(decoding: request, as: UTF8.self).split(separator: " ")
        return words.count > 1 ? String(words[1]) : nil
    }

    private static func answer(_ page: Page?, on connection: Int32) {
        let body = page?.body ?? ""
        let head =
            "HTTP/1.1 \(page == nil ? "404 Not Found" : "200 OK")\r\nContent-Type: \(page?.type ?? "text/plain")\r\n"
            + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\(page?.headers ?? "")\r\n"
        var rest = Array((head + body).utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
