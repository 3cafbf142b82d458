import Testing

@testable import OutcryWeb

struct Open311XMLTests {
    private func text(_ value: Open311Value) -> String {
        String(decoding: Open311XML.bytes(value, root: "r"), as: UTF8.self)
            .replacing("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", with: "")
    }

    @Test(arguments: [
        ("a", "<r>a</r>\n"), ("", "<r/>\n"), ("<b>&amp;\"'", "<r>&lt;b&gt;&amp;amp;\"'</r>\n"),
        ("]]>", "<r>]]&gt;</r>\n"), ("a\u{0}\u{1}\u{B}\u{FFFE}b", "<r>ab</r>\n"), ("a\r\n\tb", "<r>a&#13;\n\tb</r>\n"),
        ("🔥", "<r>🔥</r>\n"),
    ])
    func `whatever the text, it is well-formed`(given: String, written: String) {
        #expect(text(.text(given)) == written)
    }

    @Test func `lists and fields lie within one another`() {
        let value = Open311Value.fields([
            ("n", .number(7)), ("f", .flag(false)), ("none", .text(nil)), ("empty", .list(of: "i", [])),
            ("l", .list(of: "i", [.text("x"), .fields([("y", .text("z"))])])),
        ])
        #expect(
            text(value) == """
                <r>
                  <n>7</n>
                  <f>false</f>
                  <none/>
                  <empty/>
                  <l>
                    <i>x</i>
                    <i>
                      <y>z</y>
                    </i>
                  </l>
                </r>

                """)
        #expect(
            String(decoding: JSONDocument.bytes(value), as: UTF8.self)
                == #"{"empty":[],"f":false,"l":["x",{"y":"z"}],"n":7,"none":null}"#)
    }
}
