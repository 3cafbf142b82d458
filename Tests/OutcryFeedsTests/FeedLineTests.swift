import Foundation
import OutcryModel
import Testing

@testable import OutcryFeeds

@Suite struct FeedLineTests {
    @Test func `the line of a feed has every member of the contract, on one line`() throws {
        let line = FeedLine(file: "a b.xml", feed: try Fixture.feed("quakes.atom")).json
        #expect(!line.contains("\n"))
        #expect(
            line.hasPrefix(
                """
                {"file":"a b.xml","format":"atom10","title":"Places","link":null,"entries":[{"id":"simple","title":"a",\
                "link":null,"author":null,"published":null,"updated":null,"text":null,"categories":[],\
                "geo":[52.52,13.405]},
                """))
    }

    @Test func `the line of an error has its kind and message`() {
        #expect(
            FeedLine(file: "x", error: .empty).json
                == #"{"file":"x","error":{"kind":"empty","message":"The document is empty."}}"#)
    }

    @Test func `what is written decodes to what it was`() throws {
        let line = FeedLine(file: "m", feed: try Fixture.feed("mastodon-tag.rss"))
        #expect(try JSONDecoder().decode(FeedLine.self, from: Data(line.json.utf8)) == line)
    }
}
