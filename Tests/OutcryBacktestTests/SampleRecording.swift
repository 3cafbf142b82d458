import Foundation
import OutcryBacktest

/// A small recording: one country of two parts, two services, three symptoms and two sources.
enum SampleRecording {
    static let meta = """
        {"start": "2026-09-14T00:00:00Z", "minutes": 600, "symptoms": ["login", "slow", "fog"],
         "sources": ["web", "app", "pigeon"],
         "nodes": [{"id": "W", "parent": -1, "level": 0}, {"id": "E", "parent": 0, "level": 1},
           {"id": "E1", "parent": 1, "level": 2, "tz": 60, "dst": "EU"},
           {"id": "E1-01", "parent": 2, "level": 3, "rank": "city", "tz": 60, "dst": "EU"},
           {"id": "E1-02", "parent": 2, "level": 3, "tz": 60, "dst": "EU"}],
         "services": [{"id": "s0", "users": {"E1-01": 1000, "E1-02": 5000}, "report_propensity": 0.01},
           {"id": "s1", "users": {}}]}
        """
    static let headings = "arrival,delay,region,service,symptom,source,count,uniq\n"

    static func world(_ change: (String) -> String = { $0 }) throws -> RecordedWorld {
        try RecordedWorld(json: Data(change(meta).utf8))
    }

    /// Calls `body` with the path of a file of some text.
    static func withFile<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("events-\(UUID().uuidString)").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }
}
