/// Tells paths for programs from paths for people.
enum RequestPath {
    /// Whether a path is for programs: its errors are problem details rather than pages.
    static func isData(_ path: String) -> Bool {
        ["/api/v1", "/feeds", "/health", "/hubs", "/open311"].contains { path == $0 || path.hasPrefix($0 + "/") }
            || [".json", ".csv", ".geojson"].contains { path.hasSuffix($0) }
    }

    /// Whether the path is none of what pages of other sites may read or send to: where reports are sent, and where hubs
    /// call back.
    static func isClosedToPages(_ path: String) -> Bool {
        path.hasPrefix("/api/v1/reports") || isCallback(path) || isAdministrative(path)
    }

    /// Whether many reports are sent there at once.
    static func isBatch(_ path: String) -> Bool {
        path == "/api/v1/reports:batch" || path.hasPrefix("/api/v1/reports:batch?")
    }

    /// Whether administrators act there.
    static func isAdministrative(_ path: String) -> Bool {
        path == "/api/v1/admin" || path.hasPrefix("/api/v1/admin/")
    }

    /// Whether hubs call back there.
    static func isCallback(_ path: String) -> Bool {
        path.hasPrefix("/hubs/")
    }
}
