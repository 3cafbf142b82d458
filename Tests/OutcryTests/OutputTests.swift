import Testing

@testable import outcry

struct OutputTests {
    @Test func `nothing in a cell moves the cursor or turns the direction`() {
        let lines = Output.tableLines(
            ["FEED", "WHAT"],
            [["a\u{202E}b", "x\u{1B}[31m"], ["c\nd\r\ne", "\u{2067}y\u{2069}"], ["f\u{9B}2J", "\u{7}z"]])
        #expect(lines == ["FEED    WHAT", "a b     x [31m", "c d  e   y", "f 2J     z"])
        for scalar in lines.joined().unicodeScalars {
            #expect(![.control, .format].contains(scalar.properties.generalCategory))
        }
    }

    @Test(arguments: ["Größe", "می\u{200C}خواهم", "👩\u{200D}💻", "क्\u{200D}ष"])
    func `what a language is written with stays`(text: String) {
        #expect(TerminalText.plain(text) == text)
    }
}
