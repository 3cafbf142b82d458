import Testing

@testable import OutcryCollect

/// The expected codes were computed with another implementation of HMAC.
struct PushSignatureTests {
    private static let secret = "0123456789abcdef"
    private static let body = Array("<feed>PenLight is down</feed>".utf8)

    static let signatures = [
        "sha1=ae13bbe61b5f0375d25205f95f2d7e321187b0af",
        "sha256=b1291f9fd4fdcd740f4a12522ebe80acd6222858df44329861b020923177f971",
        "sha384=8de363e75e8c27058b401f3ac15d442e83600167883cd85478807d1591ee067718d7e31a1c7cd0aa02220efdfe9f9780",
        "sha512=c0ad5ea7a0f6a40185a81a2dea576dca10ddadad66a3dce51962f5e6570fa8a5a293e30236dc7111c55027352980c7514cbc5e344ce71764fe118e9182121bd1",
    ]

    @Test(arguments: signatures)
    func `a signature by each method of the Recommendation is known`(signature: String) {
        #expect(PushSignature.isValid(signature, of: Self.body, secret: Self.secret))
        #expect(PushSignature.isValid(signature.uppercased(), of: Self.body, secret: Self.secret))
        #expect(!PushSignature.isValid(signature, of: Self.body + [0x20], secret: Self.secret))
        #expect(!PushSignature.isValid(signature, of: Self.body, secret: Self.secret + "0"))
        #expect(!PushSignature.isValid(String(signature.dropLast(2)), of: Self.body, secret: Self.secret))
        #expect(!PushSignature.isValid(signature + "00", of: Self.body, secret: Self.secret))
    }

    @Test func `a signature by another method than it says is wrong`() throws {
        let code = try #require(Self.signatures[1].split(separator: "=").last)
        #expect(!PushSignature.isValid("sha512=\(code)", of: Self.body, secret: Self.secret))
        #expect(!PushSignature.isValid("md5=\(code)", of: Self.body, secret: Self.secret))
    }

    @Test(arguments: [nil, "", "=", "sha1", "sha1=", "sha256=zz", "sha256=0", "sha256=é"] as [String?])
    func `what is no signature is wrong`(field: String?) {
        #expect(!PushSignature.isValid(field, of: Self.body, secret: Self.secret))
    }
}
