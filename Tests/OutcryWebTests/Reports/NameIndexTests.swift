import Testing

@testable import OutcryWeb

struct NameIndexTests {
    private let index = NameIndex([
        (name: "penlight", subject: 1), (name: "Kestrel Mobile", subject: 2), (name: "Café Crème", subject: 3),
    ])

    @Test(arguments: [
        ("penlight", 1), ("PENLIGHT", 1), ("penlihgt", 1), ("pen light", 1), ("kestrel mobil", 2), ("cafe creme", 3),
    ])
    func `a name with few slips is found`(text: String, subject: Int) {
        #expect(index.nearest(to: text) == subject)
    }

    @Test(arguments: ["", "x", "something else", String(repeating: "penlight", count: 1000)])
    func `what is like no name finds none`(text: String) {
        #expect(index.nearest(to: text) == nil)
    }

    @Test(arguments: [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "abd", 1), ("kitten", "sitting", 3)])
    func `slips are counted`(left: String, right: String, distance: Int) {
        #expect(NameIndex<Int>.distance(Array(left.utf8), Array(right.utf8)) == distance)
    }
}
