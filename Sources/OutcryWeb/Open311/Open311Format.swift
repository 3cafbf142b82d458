import HTTPTypes
import Hummingbird

/// The two forms of every document of Open311.
enum Open311Format: String, CaseIterable, Sendable {
    /// The form every provider has.
    case xml
    /// The other one.
    case json

    /// The media type, as the specification writes it.
    var mediaType: String {
        switch self {
        case .xml: "text/xml; charset=utf-8"
        case .json: "application/json; charset=utf-8"
        }
    }

    /// The form of what is asked for: the one its path ends with, or else the one `Accept` names first; XML where neither
    /// says, as that is the form every provider has.
    static func of(_ request: Request) -> Open311Format {
        let path = request.uri.path
        if let format = allCases.first(where: { path.hasSuffix(".\($0.rawValue)") }) { return format }
        let accept = request.headers[.accept]?.lowercased() ?? ""
        guard let json = accept.firstRange(of: "application/json") else { return .xml }
        let xml = ["text/xml", "application/xml"].compactMap { accept.firstRange(of: $0)?.lowerBound }.min()
        return xml.map { $0 < json.lowerBound } ?? false ? .xml : .json
    }

    /// A name without the ending of a form, if it has one.
    static func bare(_ name: String) -> String {
        for format in allCases where name.hasSuffix(".\(format.rawValue)") {
            return String(name.dropLast(format.rawValue.count + 1))
        }
        return name
    }

    /// The bytes of a document with an outermost element.
    func bytes(_ value: Open311Value, root: String) -> [UInt8] {
        switch self {
        case .xml: Open311XML.bytes(value, root: root)
        case .json: JSONDocument.bytes(value)
        }
    }
}
