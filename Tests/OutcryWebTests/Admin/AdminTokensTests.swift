import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct AdminTokensTests {
    private let tokens = AdminTokens(key: [UInt8](repeating: 1, count: 32))
    private let grant = AdminGrant(name: "Ada L.", scopes: [.moderate, .sources], expires: Sample.noon)

    @Test func `a token says what was granted`() throws {
        let token = try #require(tokens.token(for: grant))
        #expect(token.hasPrefix("outcry_admin_"))
        let read = try #require(tokens.grant(of: token))
        #expect(read.name == grant.name && read.scopes == grant.scopes && read.expires == grant.expires)
    }

    @Test func `the id of a token is its own, and the same whenever it is asked for`() throws {
        let id = try #require(tokens.token(for: grant).flatMap(tokens.grant(of:))?.token)
        #expect(id.utf8.count == 32 && id == tokens.token(for: grant).flatMap(tokens.grant(of:))?.token)
        for other in [
            AdminGrant(name: "Ada M.", scopes: grant.scopes, expires: grant.expires),
            AdminGrant(name: grant.name, scopes: [.moderate], expires: grant.expires),
            AdminGrant(name: grant.name, scopes: grant.scopes, expires: Sample.noon + .seconds(1)),
        ] {
            #expect(tokens.token(for: other).flatMap(tokens.grant(of:))?.token != id)
        }
        #expect(AdminGrant.ofOperator.token == nil)
    }

    @Test func `a token of another key is none`() throws {
        let token = try #require(AdminTokens(key: [UInt8](repeating: 2, count: 32)).token(for: grant))
        #expect(tokens.grant(of: token) == nil)
    }

    @Test func `no byte of a token can be changed`() throws {
        let token = Array(try #require(tokens.token(for: grant)).utf8)
        for index in token.indices {
            for other in ["A", "z", ".", "0"].map({ Array($0.utf8)[0] }) where other != token[index] {
                var changed = token
                changed[index] = other
                #expect(tokens.grant(of: String(decoding: changed, as: UTF8.self)) == nil, "at \(index)")
            }
        }
    }

    @Test func `no token can be cut short or made longer`() throws {
        let token = try #require(tokens.token(for: grant))
        for count in 0..<token.count { #expect(tokens.grant(of: String(token.prefix(count))) == nil) }
        for more in ["=", "A", ".", " ", "\n", String(repeating: "A", count: 4000)] {
            #expect(tokens.grant(of: token + more) == nil)
        }
    }

    @Test func `no token is signed without an end, a scope or a name`() {
        #expect(tokens.token(for: AdminGrant(name: "ada", scopes: [.read], expires: nil)) == nil)
        #expect(tokens.token(for: AdminGrant(name: "ada", scopes: [], expires: Sample.noon)) == nil)
        for name in ["", " ada", "a\nb", "a\u{7}", "\u{202E}ada", String(repeating: "a", count: 65)] {
            #expect(tokens.token(for: AdminGrant(name: name, scopes: [.read], expires: Sample.noon)) == nil)
        }
    }

    @Test(arguments: [
        "short", "", "0123456789012345678901234567890", "0123456789 0123456789 0123456789 01",
        "äöüäöüäöüäöüäöüäöüäöüäöü",
    ])
    func `an operator's token of fewer than 32 characters, or of others, is none`(text: String) {
        #expect(AdminToken(text) == nil)
    }

    @Test func `an operator's token matches itself alone, and does not tell itself`() throws {
        let token = try #require(AdminToken(AdminStage.token))
        #expect(token.matches(AdminStage.token))
        #expect(!token.matches(AdminStage.token + "x") && !token.matches("") && !token.matches("0123456789"))
        #expect(!"\(token)".contains("0123456789"))
    }
}
