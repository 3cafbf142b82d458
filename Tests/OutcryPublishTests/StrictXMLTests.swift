import Testing

struct StrictXMLTests {
    @Test(arguments: [
        "<a>", "<a></b>", "<a>&</a>", "<a>&nbsp;</a>", "<a b=\"<\"/>", "<a b=\"1\" b=\"2\"/>", "<a b=\"1\"c=\"2\"/>",
        "<a/>x", "<a>\u{1}</a>", "<a>&#1;</a>", "<a><b></a></b>", "",
    ])
    func `what is not well-formed is refused`(xml: String) {
        #expect(throws: StrictXML.Malformed.self) { try StrictXML.read(xml) }
    }

    @Test func `what is well-formed is read`() throws {
        let root = try StrictXML.read("<?xml version=\"1.0\"?>\n<a b=\"&lt;1\"><c>x &amp; &#x79;</c><c/></a>\n")
        #expect(root.attributes == ["b": "<1"])
        #expect(root.all("c").map(\.text) == ["x & y", ""])
    }
}
