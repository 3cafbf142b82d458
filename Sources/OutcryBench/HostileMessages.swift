import OutcryClassify
import OutcryTrial

/// Messages made to be slow to read: the same again and again, where each time one may look ahead for its end, or back.
struct HostileMessages {
    private static let pieces = [
        ("control", "\u{1}\u{1B}\u{9B}"), ("spaces", " "), ("letters", "a"), ("digits", "7"), ("at_signs", "@"),
        ("emoji", "😡"), ("joined_emoji", "\u{200D}👩"), ("accents", "e\u{301}\u{327}"),
        ("right_to_left", "\u{200F}\u{202E}"), ("mixed_scripts", "aжγ漢ع한ก\u{200F}"), ("ligatures", "ﷺ"),
        ("ideographs", "東京"), ("place", "Berlin "), ("service_place", "github berlin "), ("excluded", "zoom lens "),
        ("mask", "Bank of America "), ("prefix", "not abl"), ("prefixes", "cannot a log b in "),
        ("denials", "not a cyberattack, "),
        ("figures", "calm down the road no signal "), ("links", "https://t.co/a "),
    ]
    /// How much of a message is read, in bytes.
    private static let longest = 32 * 1024

    let classifier: Classifier

    /// Adds what a megabyte of each takes, and how many times as long a message takes that is twice as long.
    func measure(into figures: inout Figures) {
        var worst = (name: "", ratio: 0.0)
        for (name, piece) in Self.pieces {
            let megabyte = text(piece, bytes: 1 << 20)
            figures.add(
                "milliseconds_\(name)", (0..<3).map { _ in seconds { read(megabyte) } }.reduce(.infinity, min) * 1000,
                "a megabyte of it")
            let ratio = doubling(of: piece)
            figures.add("doubling_\(name)", ratio, "time of 32 KiB of it over that of 16 KiB")
            if ratio > worst.ratio { worst = (name, ratio) }
        }
        figures.add("doubling_worst", worst.ratio, "of all: \(worst.name); linear work doubles, that of squares is 4")
    }

    /// The least of several rounds in turns, as whatever disturbs only adds.
    private func doubling(of piece: String) -> Double {
        let (short, long) = (text(piece, bytes: Self.longest / 2), text(piece, bytes: Self.longest))
        let times = max(1, Int(0.005 / max(1e-6, seconds { read(short) })))
        var least = (short: Double.infinity, long: Double.infinity)
        for _ in 0..<7 {
            least.short = min(least.short, seconds { for _ in 0..<times { read(short) } })
            least.long = min(least.long, seconds { for _ in 0..<times { read(long) } })
        }
        return least.long / least.short
    }

    private func read(_ text: String) {
        _ = classifier.classify(text)
    }

    private func text(_ piece: String, bytes: Int) -> String {
        String(repeating: piece, count: bytes / piece.utf8.count)
    }

    /// Seconds of processor time of this thread.
    private func seconds(_ work: () -> Void) -> Double { ThreadTime.measure(work) / .seconds(1) }
}
