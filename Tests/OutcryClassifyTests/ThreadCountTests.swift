import Foundation
import OutcryClassify
import OutcryModel
import Testing

/// The same messages give the same verdicts, whoever else reads at the same time.
@Suite struct ThreadCountTests {
    /// Some hundred messages of the corpus, in every language.
    private static let reports = Result {
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("training")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }
        return try names.sorted().flatMap { name in
            var corpus = Corpus()
            let language = String(name.dropLast(4))
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            try corpus.add(text, language: language, name: name)
            let messages = corpus.messages
            return stride(from: 0, to: messages.count, by: max(1, messages.count / 25)).map { place in
                Fixture.report(messages[place].text, kind: .social, language: place % 2 == 0 ? language : nil)
            }
        }
    }

    private struct Read: Equatable, Sendable {
        let verdict: Verdict
        let fingerprint: Fingerprint?

        init(_ report: Report, by classifier: Classifier) {
            (verdict, fingerprint) = classifier.read(report)
        }
    }

    /// All reports read by so many tasks at once, each by one of them.
    private func read(_ reports: [Report], by classifier: Classifier, tasks: Int) async -> [Read?] {
        await withTaskGroup(of: [(Int, Read)].self) { group in
            for task in 0..<tasks {
                group.addTask {
                    // Every other task goes backwards, so that neighbours are read at other times than before.
                    let places = Array(stride(from: task, to: reports.count, by: tasks))
                    return (task % 2 == 0 ? places : places.reversed()).map {
                        ($0, Read(reports[$0], by: classifier))
                    }
                }
            }
            var all = [Read?](repeating: nil, count: reports.count)
            for await part in group { for (place, read) in part { all[place] = read } }
            return all
        }
    }

    @Test func `one task, two and eight come to the same verdicts with one classifier`() async throws {
        let classifier = try Fixture.classifier()
        let reports = try Self.reports.get()
        #expect(reports.count >= 300)
        let alone = await read(reports, by: classifier, tasks: 1)
        #expect(alone.contains { $0?.verdict.polarity == .problem && $0?.fingerprint != nil })
        for tasks in [2, 8] {
            let together = await read(reports, by: classifier, tasks: tasks)
            #expect(together == alone, "\(tasks) tasks")
        }
    }
}
