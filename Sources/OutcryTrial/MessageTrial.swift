import Dispatch
import Foundation
import OutcryClassify
import OutcryModel
import OutcryRegions
import Synchronization

/// Puts a message through the classifier and tells what does not hold. The fuzzer stops at the first fault; a test
/// replays what the fuzzer has found.
///
/// Of the bytes the first six say what is known of the message beside its words and what its reporter chose; the rest
/// is the text. So a file is a whole case.
public struct MessageTrial: Sendable {
    private let classifier: Classifier
    private let regions: RegionTree
    private let text: String
    private let head: MessageHead

    /// A trial of some bytes by the classifier of a stage.
    public init(_ bytes: [UInt8], on stage: MessageStage) {
        classifier = stage.classifier
        regions = stage.regions
        head = MessageHead(bytes.prefix(MessageHead.bytes))
        text = String(decoding: bytes.dropFirst(MessageHead.bytes), as: UTF8.self)
    }

    /// What does not hold, each in a sentence; none when all is well.
    public func faults() -> [String] {
        var faults = AllFaults()
        checkText(&faults)
        checkReport(head.report(text, kind: head.sourceKind ?? .forum), &faults)
        checkReport(head.report(text, kind: .submission), &faults)
        faults.unless(areThreadsAgreed, "Two threads come to different verdicts.")
        return faults.told
    }

    /// Whether a text of many times the length takes about as many times as long. It measures time, so that only the
    /// fuzzer asks; what it allows is generous.
    public func isLinear() -> Bool {
        // Under a fifth of what is read of a message at most.
        let most = 3 << 10
        guard !text.isEmpty, text.utf8.count <= most else { return true }
        let once = String(repeating: text, count: most / text.utf8.count)
        func least(_ text: String) -> Duration {
            (0..<3).map { _ in ThreadTime.measure { _ = classifier.explain(text) } }.min() ?? .zero
        }
        return least(String(repeating: once, count: 8)) < max(.milliseconds(60), least(once) * 32)
    }

    private func checkText(_ faults: inout AllFaults) {
        let verdict = classifier.classify(text, hints: head.hints)
        faults.unless(
            verdict == classifier.classify(text, hints: head.hints), "A second reading gives another verdict.")
        VerdictFaults(text: text).check(verdict, chosen: [], &faults)
        let explanation = classifier.explain(text, hints: head.hints)
        faults.unless(explanation.verdict == verdict, "An explanation has another verdict.")
        for weighing in explanation.weighings {
            faults.unless(weighing.score.isFinite, "The score of \(weighing.label) is \(weighing.score).")
            for reason in weighing.reasons {
                let isWhole = VerdictFaults(text: text).areWhole(reason.range)
                faults.unless(isWhole, "A reason for \(weighing.label) is at \(reason.range).")
            }
        }
        checkLine(&faults)
    }

    /// The line that `outcry classify` writes is JSON.
    private func checkLine(_ faults: inout AllFaults) {
        let answer = classifier.answer(head.request(text))
        let line = (try? JSONEncoder().encode(answer)) ?? Data()
        let fields = try? JSONSerialization.jsonObject(with: line) as? [String: Any]
        faults.unless(fields?["polarity"] as? String == answer.verdict.polarity.rawValue, "An answer is no JSON.")
        if let region = answer.verdict.region {
            faults.unless(regions[region] != nil, "An answer is of \(region), which nobody knows.")
        }
    }

    private func checkReport(_ report: Report, _ faults: inout AllFaults) {
        let (verdict, fingerprint) = classifier.read(report)
        let again = classifier.read(report)
        faults.unless(
            verdict == again.verdict && fingerprint == again.fingerprint, "A second reading reads something else.")
        faults.unless(verdict == classifier.classify(report), "A report is read and classified differently.")
        VerdictFaults(text: text).check(verdict, chosen: report.symptoms, &faults)
        guard report.sourceKind == .submission else { return }
        if let service = report.service {
            faults.unless(verdict.services == [service], "\(service) was chosen, and is \(verdict.services).")
        }
        faults.unless(
            Set(report.symptoms).isSubset(of: verdict.symptoms),
            "\(report.symptoms) were chosen, and are \(verdict.symptoms).")
        if let region = report.region {
            let stands = verdict.region.map { $0 == region || regions.contains(region, $0) } == true
            faults.unless(stands, "\(region) was chosen, and is \(verdict.region?.rawValue ?? "nowhere").")
        }
    }

    private var areThreadsAgreed: Bool {
        let verdicts = Mutex<[Verdict]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            let verdict = classifier.classify(text, hints: head.hints)
            verdicts.withLock { $0.append(verdict) }
        }
        return verdicts.withLock { $0.count == 2 && $0[0] == $0[1] }
    }
}
