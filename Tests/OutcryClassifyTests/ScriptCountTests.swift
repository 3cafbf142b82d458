import Testing

@testable import OutcryClassify

@Suite struct ScriptCountTests {
    /// The script that says most when letters are counted one by one.
    private func plainCount(_ text: String) -> Script {
        let letters = text.unicodeScalars.compactMap { Script($0.value) }
        return Script.allCases.max { left, right in
            func points(_ script: Script) -> Int { letters.count { $0 == script } * script.weight }
            return (points(left), right.rawValue) < (points(right), left.rawValue)
        } ?? .latin
    }

    @Test(arguments: ["", "@[`{0", "aZ", "пр", "東", "down дом", "@@@@@@@@aaбб", "zzzzzzzz{{{{ жжжж"])
    func `letters are counted alike one by one and eight at a time`(text: String) {
        for padding in 0..<10 {
            for end in ["", "ж", "жж", "x"] {
                let padded = text + String(repeating: "z", count: padding) + String(repeating: "[", count: 3) + end
                let count = ScriptCount(padded)
                #expect(count.main == plainCount(padded))
                #expect(count.isEmpty == padded.unicodeScalars.allSatisfy { Script($0.value) == nil })
            }
        }
    }
}
