import Foundation
import Testing

@testable import OutcryFeeds

/// The documents beside the tests.
enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func feed(_ name: String, baseURL: String? = nil) throws -> Feed {
        try FeedReader().read(try bytes(name), baseURL: baseURL)
    }

    /// What is thrown in place of a feed.
    static func error(_ bytes: [UInt8], limits: FeedLimits = FeedLimits()) -> FeedError? {
        do throws(FeedError) {
            _ = try FeedReader(limits: limits).read(bytes)
            return nil
        } catch {
            return error
        }
    }
}

extension String {
    /// A document of RSS 2.0 with this in its channel.
    var inRSS: [UInt8] {
        Array("<rss version=\"2.0\"><channel><title>T</title>\(self)</channel></rss>".utf8)
    }
}
