import Foundation
import OutcryClassify
import OutcryModel
import Testing

@testable import OutcryTrial

/// What the fuzzer of messages starts from and what it has found, once more.
@Suite struct MessageReplayTests {
    /// A message of the fuzzer's.
    struct Case: CustomTestStringConvertible, Sendable {
        let folder: String
        let name: String

        var testDescription: String { "\(folder)/\(name)" }

        var bytes: [UInt8] {
            get throws { [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(folder)/\(name)"))) }
        }

        private static let folder = Bundle.module.bundleURL.appending(path: "Fixtures/fuzz")

        /// All messages in a folder, in order.
        static func all(in folder: String) -> [Case] {
            let path = Self.folder.appending(path: folder).path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            return names.filter { $0 != "README.md" }.sorted().map { Case(folder: folder, name: $0) }
        }
    }

    private static let stage = Result { try MessageStage() }

    @Test(arguments: Case.all(in: "seeds") + Case.all(in: "found"))
    func `whatever is written, nothing traps and all that must hold holds`(message: Case) throws {
        #expect(MessageTrial(try message.bytes, on: try Self.stage.get()).faults() == [])
    }

    @Test func `there are messages to replay`() {
        #expect(Case.all(in: "seeds").count > 50)
    }

    /// What takes the square of its length when each of them looks ahead for its end, or back.
    private static let pieces = [
        "a", " ", "no ", "Berlin ", "github ", "github berlin ", "zoom lens ", "Berlin Bank ", "not abl", "7", "@", "#",
        "😡", "e\u{301}", "\u{200F}\u{202E}", "\u{200D}👩", "\u{1}\u{1B}", "ﷺ", "東京", "aжγ漢ع한ก\u{200F}",
        "cannot a log b in ", "not a cyberattack, ", "calm down the road no signal ", "https://t.co/a ",
    ]

    @Test(.timeLimit(.minutes(1)), arguments: pieces)
    func `a megabyte of the same does no harm`(piece: String) throws {
        let text = String(repeating: piece, count: (1 << 20) / piece.utf8.count)
        let bytes = [UInt8](repeating: 0, count: MessageHead.bytes) + text.utf8
        #expect(MessageTrial(bytes, on: try Self.stage.get()).faults() == [])
    }

    /// Four times as long a message takes four times the work, and sixteen times where the work is that of squares. It is
    /// measured in time of the processor, the least of several rounds, so that a busy machine disturbs little.
    @Test(arguments: pieces)
    func `the work grows with the length of a message, not with its square`(piece: String) throws {
        let classifier = try Self.stage.get().classifier
        func work(_ kilobytes: Int) -> Duration {
            let text = String(repeating: piece, count: kilobytes * 1024 / piece.utf8.count)
            let report = MessageHead([]).report(text, kind: .forum)
            return (0..<3).map { _ in ThreadTime.measure { _ = classifier.read(report) } }.min() ?? .zero
        }
        // What every message costs, however short, is small beside this.
        let (short, long) = (work(8), work(32))
        #expect(long < short * 9 + .milliseconds(2), "\(short) and \(long)")
    }

    @Test func `the trial tells what is wrong with a verdict`() {
        let text = "größer"
        func faults(_ verdict: Verdict) -> [String] {
            var faults = AllFaults()
            VerdictFaults(text: text).check(verdict, chosen: [], &faults)
            return faults.told
        }
        func verdict(_ symptoms: [Symptom], _ polarity: Polarity, from start: Int, to end: Int) -> Verdict {
            let tags = ["lang:de", "polarity:\(polarity.rawValue)", "kind:first_hand"]
            return Verdict(
                language: "de", services: [], symptoms: symptoms, polarity: polarity, kind: .firstHand,
                evidence: (tags + symptoms.map { "symptom:\($0.rawValue)" }).map {
                    Evidence(tag: $0, start: start, end: end, rule: "r")
                }, rules: "t")
        }
        #expect(faults(verdict([.slow], .problem, from: 0, to: 4)) == [])
        #expect(faults(verdict([], .problem, from: 0, to: 4)).count == 1)
        #expect(faults(verdict([.slow], .working, from: 0, to: 4)).count == 1)
        #expect(faults(verdict([.dataLoss, .slow], .problem, from: 0, to: 4)).count == 1)
        // Within a letter, and beyond the end.
        #expect(faults(verdict([], .working, from: 3, to: 4)).count == 3)
        #expect(faults(verdict([], .working, from: 0, to: 9)).count == 3)
        var silent = verdict([.slow], .problem, from: 0, to: 4)
        silent.evidence.removeLast()
        #expect(faults(silent).count == 1)
    }
}
