/// The forms in which data are answered.
enum DataForm: String, CaseIterable, Sendable {
    case json
    case csv
    case geojson
    /// One flat array of objects, for readers of tables.
    case rows
    /// One JSON object on each line.
    case ndjson

    /// The media type, as `Content-Type` has it.
    var mediaType: String {
        switch self {
        case .json, .rows: "application/json"
        case .csv: "text/csv; charset=utf-8; header=present"
        case .geojson: "application/geo+json"
        case .ndjson: "application/x-ndjson"
        }
    }

    /// The form a query asks for, else that of the ending of the path, else what `Accept` ranks highest, else the first.
    static func read(
        _ reader: inout QueryReader, accept: String?, ending: DataForm? = nil, among forms: [DataForm]
    ) -> DataForm {
        if reader.text("format") != nil, let form = reader.one("format", of: forms) { return form }
        if let ending { return ending }
        let byType = forms.filter { $0 != .rows }
        let ranked = byType.map { (form: $0, quality: MediaPreference.quality(of: $0.ranges, in: accept)) }
        let best = ranked.map(\.quality).max() ?? 0
        return ranked.first { $0.quality == best && best > 0 }?.form ?? forms.first ?? .json
    }

    /// The media ranges that mean it, the most specific first.
    private var ranges: [String] {
        switch self {
        case .json, .rows: ["application/json", "application/*", "*/*"]
        case .csv: ["text/csv"]
        case .geojson: ["application/geo+json"]
        case .ndjson: ["application/x-ndjson"]
        }
    }
}
