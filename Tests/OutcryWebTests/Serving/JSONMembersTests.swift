import Foundation
import Testing

@testable import OutcryWeb

struct JSONMembersTests {
    private struct Sample: Codable, Equatable {
        let text: String
        let none: String?
        let number: Int
        let flag: Bool
        let list: [String]
    }

    @Test(arguments: [
        "", "plain", "\"quoted\" \\ back/slash", "a\nb\r\t\u{1}\u{1F}\u{8}\u{7F}", "ü 👩‍🚒 \u{2028}\u{10FFFF}",
        "</script>",
    ])
    func `what is written reads back as it was`(text: String) throws {
        var outer = JSONMembers()
        for name: StaticString in ["inner", "next"] {
            outer.add(name) { object in
                object.add("text", text)
                object.add("none", String?.none)
                object.add("number", -7)
                object.add("flag", true)
                object.add("list", [text, "b"])
            }
        }
        let read = try JSONDecoder().decode([String: Sample].self, from: Data(outer.finished()))
        let sample = Sample(text: text, none: nil, number: -7, flag: true, list: [text, "b"])
        #expect(read == ["inner": sample, "next": sample])
    }

    @Test func `an object without members is one, and null is told`() {
        #expect(JSONMembers().finished() == Array("{}".utf8))
        var object = JSONMembers()
        object.add("a", Int?.none)
        object.add("b") { _ in }
        #expect(object.finished() == Array(#"{"a":null,"b":{}}"#.utf8))
    }
}
