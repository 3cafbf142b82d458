import OutcryImport
import OutcryPipeline

/// What keeps an import from going on.
enum ImportFailure: Error {
    case inUse(folder: String)
    case unreadable(file: String, reason: ImportError)
    case unreachable(address: String, reason: String)
    case unwilling(address: String, status: Int, detail: String)
}

extension ImportFailure: CustomStringConvertible {
    var description: String {
        switch self {
        case .inUse(let folder):
            "\(folder) is in use by a running Outcry. Stop that first, or send the rows to it: "
                + "outcry import … --to http://127.0.0.1:8080"
        case .unreadable(let file, let reason):
            "\(file) cannot be imported. \(reason)"
        case .unreachable(let address, let reason):
            "\(address) cannot be reached: \(reason). Rows taken in so far are kept; start again to go on."
        case .unwilling(let address, let status, let detail):
            "\(address) refuses the rows (\(status)): \(detail)"
        }
    }
}
