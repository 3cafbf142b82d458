/// The way from the address asked for to the one that answers.
struct RedirectTrail: Sendable {
    /// Where the way has led so far.
    private(set) var current: WebAddress
    /// Where the address asked for has moved to for good: as far as the way is permanent from its start.
    ///
    /// An address that holds credentials does not move: the new one would lack them.
    private(set) var movedTo: WebAddress?
    /// Whether every step so far was permanent, so that what is said here is said of the address asked for.
    private(set) var isPermanent = true

    /// The most bytes of an address that is gone to.
    private static let longest = 2048

    private let start: WebAddress
    private let limit: Int
    private var visited: Set<String>

    /// A way that starts at an address.
    init(from start: WebAddress, limit: Int) {
        self.start = start
        self.limit = limit
        current = start
        visited = [start.text]
    }

    /// The credentials of the first address, for as long as the way stays with its server. Those that a redirect
    /// brings are never used.
    var credentials: WebAddress.Credentials? {
        current.hasSameOrigin(as: start) ? start.credentials : nil
    }

    /// Goes where a redirect leads.
    mutating func follow(_ location: String?, status: Int) throws(CollectError) {
        guard let location else { throw .badRedirect(status: status, reason: "it does not say where to") }
        // It may be kept, shown and sent back.
        guard location.utf8.count <= Self.longest else {
            throw .badRedirect(status: status, reason: "its address has \(location.utf8.count) bytes")
        }
        let next: WebAddress
        do {
            next = try WebAddress(location, relativeTo: current)
        } catch {
            guard case .badAddress(let reason) = error else { throw error }
            throw .badRedirect(status: status, reason: reason)
        }
        guard visited.insert(next.text).inserted else { throw .redirectLoop(at: next.shown) }
        guard visited.count <= limit + 1 else { throw .tooManyRedirects(limit: limit) }
        current = next
        isPermanent = isPermanent && (status == 301 || status == 308)
        if isPermanent, start.credentials == nil { movedTo = next }
    }
}
