import HTTPTypes
import Hummingbird

/// Gives each path its methods, and an answer to the methods it does not have.
struct RouteTable {
    typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    /// The methods that are known here; whatever else comes is not implemented.
    private static let known: [HTTPRequest.Method] =
        [.get, .head, .post, .put, .patch, .delete, .options, .trace]
        + [HTTPRequest.Method("QUERY")].compactMap { $0 }
    private let router: Router<WebContext>
    private let list: RouteList?

    /// A table over a router, which notes in a list what is put into it.
    init(_ router: Router<WebContext>, noting list: RouteList? = nil) {
        self.router = router
        self.list = list
    }

    /// A path to read; `HEAD` is answered as `GET` without its body.
    func get(_ path: String, _ handler: @escaping Handler) {
        add(path, [.get: handler, .head: handler])
    }

    /// A path to send to.
    func post(_ path: String, _ handler: @escaping Handler) {
        add(path, [.post: handler])
    }

    /// A path with a handler for each of its methods.
    func add(_ path: String, _ handlers: [HTTPRequest.Method: Handler]) {
        list?.note(path, Self.known.filter { handlers[$0] != nil })
        let allowed = Self.known.filter { handlers[$0] != nil || $0 == .options }.map(\.rawValue)
            .joined(separator: ", ")
        for method in Self.known {
            if let handler = handlers[method] {
                router.on(RouterPath(path), method: method, use: handler)
            } else if method == .options {
                router.on(RouterPath(path), method: method) { _, _ in
                    Response(status: .noContent, headers: [.allow: allowed, .cacheControl: "public, max-age=3600"])
                }
            } else {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw Problem(.methodNotAllowed, headers: [.allow: allowed])
                }
            }
        }
    }
}
