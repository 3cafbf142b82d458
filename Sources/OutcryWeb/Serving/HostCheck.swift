import HTTPTypes
import Hummingbird

/// Refuses a request that does not name exactly one host (RFC 9112, section 3.2): what stands before this server
/// could take it for another one's.
enum HostCheck {
    /// Throws `Problem` unless exactly one host is named.
    static func check(_ request: Request) throws(Problem) {
        // The first Host field is the authority of the head; any other is left among the fields.
        try check((request.head.authority.map { [$0] } ?? []) + request.headers[values: .hostField])
    }

    /// The same for the values of all Host fields.
    static func check(_ hosts: [String]) throws(Problem) {
        guard hosts.count == 1, isHost(hosts[0]) else { throw Problem(.wrongHost) }
    }

    /// Whether a text can be a host with or without a port.
    static func isHost(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 255
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", ":", "[", "]", "%": true
                default: false
                }
            }
    }
}
