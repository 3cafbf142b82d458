import Foundation
import OutcryBacktest
import OutcryModel

/// How well outages are found in labelled recordings, by the fold and by a fixed multiple of the mean, and how often its
/// intervals hold what they should.
struct DetectBenchScores {
    private var own = DetectionScore()
    private var peer = DetectionScore()

    /// Runs both over every recording of a folder.
    init(of folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        for name in names {
            let path = "\(folder)/\(name)"
            guard let meta = FileManager.default.contents(atPath: path + "/meta.json"),
                let truth = FileManager.default.contents(atPath: path + "/truth.json")
            else { continue }
            let world = try RecordedWorld(json: meta)
            let labels = try JSONDecoder().decode(DetectionLabels.self, from: truth)
            let packed = path + "/events.csv.gz"
            let events = FileManager.default.fileExists(atPath: packed) ? packed : path + "/events.csv"
            var playback = Playback(of: world)
            let found = try playback.incidents(ofEventsAt: events).compactMap { Detection($0, in: world) }
            own.add(found, labels, world: world)
            peer.add(try FixedMultiple.detections(ofEventsAt: events, in: world), labels, world: world)
        }
        guard own.outages > 0 else {
            throw BacktestError.unreadable(path: folder, reason: "it holds no labelled recordings")
        }
    }

    func add(to figures: inout Figures) {
        figures.add("outages", Double(own.outages), "labelled outages")
        figures.add("recall", own.recall, "share of them that is found")
        figures.add("precision", own.precision, "share of the findings that are outages")
        figures.add("f1", own.f1, "")
        figures.add("false_alarms", own.falseAlarmsPerWeek, "for each service and week")
        figures.add("delay_median_min", own.delay(0.5), "from the onset to the confirmation, minutes")
        figures.add("delay_p95_min", own.delay(0.95), "")
        figures.add("scope_exact", own.shareExact, "share of those found whose places are exactly right")
        figures.add("onset_error_min", own.onsetError, "median")
        figures.add("end_error_min", own.endError, "median")
        figures.add("affected_covered", own.affectedCovered, "90 % intervals of affected people that hold their number")
        figures.add("onset_covered", own.onsetCovered, "intervals of the onset that hold it")
        figures.add("peer_recall", peer.recall, "peer: a fixed multiple of the mean, 10 times and 10 reports")
        figures.add("peer_precision", peer.precision, "")
        figures.add("peer_f1", peer.f1, "")
        figures.add("peer_false_alarms", peer.falseAlarmsPerWeek, "")
        figures.add("peer_delay_median_min", peer.delay(0.5), "")
        figures.add("peer_scope_exact", peer.shareExact, "")
    }
}
