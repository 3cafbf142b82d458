import Foundation
import OutcryClassify
import OutcryFeeds
import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryCollect
@testable import OutcryPipeline

/// The feeds in `feeds/samples/`: each in the shape in which a service or a platform publishes, with invented entries.
@Suite struct FeedSamplesTests {
    /// A sample, and what is in it.
    struct Sample: CustomTestStringConvertible, Sendable {
        let file: String
        let format: FeedFormat
        let kind: SourceKind
        /// The service that its source is about, if it is about one.
        var service: Service.ID?
        let entries: [Entry]

        var testDescription: String { file }
    }

    /// An entry: when it was published, or else updated, and what it is about.
    struct Entry: Sendable {
        let time: String
        var services: [Service.ID] = []
        /// `nil` where the classifier's view is not the sample's business.
        var polarity: Polarity?
        /// The newest stage that an operator states.
        var stage: OfficialStage?
    }

    private static let classifier = Result {
        let catalogue = try Catalogue.load(from: Program.catalogue)
        return try Classifier(
            services: catalogue.services, regions: try RegionTree.standard(), gazetteer: try Gazetteer.standard())
    }

    private static func feed(_ file: String) throws -> Feed {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Program.catalogue + "/samples/" + file)))
        return try FeedReader().read(bytes, baseURL: "https://feed.example/")
    }

    @Test(arguments: all) func `each reads whole`(sample: Sample) throws {
        let feed = try Self.feed(sample.file)
        #expect(feed.format == sample.format)
        #expect(feed.title?.isEmpty == false && !feed.isTruncated)
        #expect(feed.entries.map { ($0.published ?? $0.updated)?.rfc3339 } == sample.entries.map(\.time))
        #expect(Set(feed.entries.map(\.id)).count == feed.entries.count)
        for entry in feed.entries {
            #expect(entry.text?.isEmpty == false, "\(entry.id) has no text")
            #expect(entry.link?.hasPrefix("https://") == true, "\(entry.id) has no link")
            #expect(!"\(entry)".contains("&lt;") && !"\(entry)".contains("</"), "\(entry.id) has markup in it")
        }
    }

    @Test(arguments: all) func `each entry is matched to the service it is about`(sample: Sample) throws {
        let classifier = try Self.classifier.get()
        let hints = ClassifierHints(service: sample.service, sourceKind: sample.kind)
        for (entry, expected) in zip(try Self.feed(sample.file).entries, sample.entries) {
            let verdict = classifier.classify(FeedIntake.words(of: entry), hints: hints)
            #expect(verdict.services == expected.services, "\(entry.id)")
            if let polarity = expected.polarity { #expect(verdict.polarity == polarity, "\(entry.id)") }
        }
    }

    @Test(arguments: all.filter { $0.kind == .status }) func `each official stage is read`(sample: Sample) throws {
        for (entry, expected) in zip(try Self.feed(sample.file).entries, sample.entries) {
            let newest = StatusReader().updates(of: entry).last { $0.stage != nil }
            #expect(newest?.stage == expected.stage, "\(entry.id)")
        }
    }

    @Test func `no sample lies there unread`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Program.catalogue + "/samples")
        #expect(Set(files) == Set(Self.all.map(\.file)))
    }
}
