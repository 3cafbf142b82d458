/// Tells paths for programs from paths for people.
enum RequestPath {
    /// Whether a path is for programs: its errors are problem details rather than pages.
    static func isData(_ path: String) -> Bool {
        ["/api", "/feeds", "/health", "/hubs"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    /// Whether the path is none of what pages of other sites may read or send to: where reports are sent, and where hubs
    /// call back.
    static func isClosedToPages(_ path: String) -> Bool {
        path == "/api/v1/reports" || isCallback(path)
    }

    /// Whether hubs call back there.
    static func isCallback(_ path: String) -> Bool {
        path.hasPrefix("/hubs/")
    }
}
