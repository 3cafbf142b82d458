/// Tells paths for programs from paths for people.
enum RequestPath {
    /// Whether a path is for programs: its errors are problem details rather than pages.
    static func isData(_ path: String) -> Bool {
        ["/api", "/feeds", "/health"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    /// Whether reports are sent to the path: pages of other sites must not.
    static func takesReports(_ path: String) -> Bool {
        path == "/api/v1/reports"
    }
}
