import HTTPTypes
import OutcryModel
import Testing

@testable import OutcryWeb

struct SentReportTests {
    private let sent = SentReport(
        id: ReportID(at: Timestamp(seconds: 1_795_348_800)), token: FakeIntake.token,
        key: "key-with-!;,=\"-in-it", symptoms: [.slow, .loginFailure], region: "geonames:2950159")

    private func cookie(_ field: String) -> HTTPFields {
        [.cookie: String(field.prefix { $0 != ";" })]
    }

    @Test func `what was written is read again`() {
        let field = sent.field(for: "penlight", isSecure: true)
        #expect(SentReport(cookie(field)) == sent)
        #expect(SentReport([.cookie: "other=1; " + field.prefix { $0 != ";" } + "; more=2"]) == sent)
    }

    @Test func `the cookie is for the service's pages alone, short, and hidden from scripts and other sites`() {
        let field = sent.field(for: "penlight", isSecure: true)
        #expect(field.hasSuffix("; Path=/services/penlight; Max-Age=900; HttpOnly; SameSite=Strict; Secure"))
        #expect(!sent.field(for: "penlight", isSecure: false).contains("Secure"))
        #expect(SentReport.removal(for: "penlight", isSecure: true).contains("outcry_sent=; "))
        #expect(SentReport.removal(for: "penlight", isSecure: true).contains("Max-Age=0;"))
        let value = field.dropFirst("outcry_sent=".count).prefix { $0 != ";" }
        #expect(value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ",") })
    }

    @Test(arguments: [
        "outcry_sent=", "outcry_sent=!!!!", "outcry_sent=x", "outcry_sent", "other=1", "",
        "outcry_sent=0195b1e0-0000-7000-8000-000000000000!<script>!kkkkkkkkkkkkkkkk!!",
        "outcry_sent=0195b1e0-0000-7000-8000-000000000000!0123456789abcdef!k!!", "outcry_sent=%FF!%FF!%FF!%FF!%FF",
    ])
    func `what this server did not write is not read`(field: String) {
        #expect(SentReport([.cookie: field]) == nil)
    }
}
