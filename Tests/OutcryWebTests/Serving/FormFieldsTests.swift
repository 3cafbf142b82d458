import Testing

@testable import OutcryWeb

struct FormFieldsTests {
    @Test func `pairs keep their order, and a name may come twice`() throws {
        let fields = try #require(FormFields("symptom=slow&text=a+b%26c&symptom=other&flag&=x".utf8))
        #expect(fields.all("symptom") == ["slow", "other"])
        #expect(fields["text"] == "a b&c")
        #expect(fields["flag"] == "")
        #expect(fields["nothing"] == nil)
    }

    @Test(arguments: [("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%41%", "A%"), ("a%2", "a%2"), ("", "")])
    func `a percent sign that encodes nothing stands for itself`(encoded: String, decoded: String) throws {
        #expect(FormFields.decode(encoded.utf8) == decoded)
    }

    @Test func `what is not UTF-8 once decoded is no text`() {
        #expect(FormFields("text=%FF".utf8) == nil)
        #expect(FormFields("%C3=x".utf8) == nil)
    }

    @Test(arguments: ["", "plain", "ü & ?=#/+ %", "\u{0}\u{7F}", "geonames:2950159"])
    func `what is encoded is decoded again`(text: String) {
        #expect(FormFields.decode(FormFields.encode(text).utf8) == text)
    }
}
