import HTTPTypes

/// The paths that are served, each with its methods.
final class RouteList {
    /// One path.
    struct Route: Hashable {
        /// The path as a pattern, with names in braces for what can stand there.
        let path: String
        /// What can be done there, `HEAD` included.
        let methods: [HTTPRequest.Method]
    }

    private(set) var routes: [Route] = []

    /// Notes a path with its methods.
    func note(_ path: String, _ methods: [HTTPRequest.Method]) {
        routes.append(Route(path: path, methods: methods))
    }
}
