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

    @Test func `what a feed tells besides stands in its line only where it is told`() throws {
        let line = FeedLine(
            file: "a", feed: try Fixture.feed("blog-comments.rss", baseURL: "https://blog.example/feed"))
        #expect(
            line.json.hasPrefix(
                """
                {"file":"a","format":"rss20","title":"PenLight notes","link":"https://blog.example",\
                "self":"https://blog.example/feed","hubs":["https://hub.example/","https://push.example/hub"],\
                "next":"https://blog.example/feed?paged=2","rhythm":{"interval":1800},"entries":[
                """))
        #expect(line.json.contains(#""geo":null,"replies":7,"repliesLink":"https://blog.example/outage/feed"}"#))
        #expect(try JSONDecoder().decode(FeedLine.self, from: Data(line.json.utf8)) == line)
        let hours = FeedLine(file: "b", feed: try Fixture.feed("userland-rhythm.rss")).json
        #expect(hours.contains(#""rhythm":{"interval":5400,"skipHours":[0,1,2],"skipDays":[0,6]}"#))
        let threads = FeedLine(file: "c", feed: try Fixture.feed("threads.atom")).json
        #expect(threads.contains(#""replyTo":"tag:forum.example,2026:t1","replies":0,"#))
    }
}
