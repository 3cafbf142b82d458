import Foundation
import OutcryModel
import Testing

@testable import OutcryWeb

struct ChallengeMintTests {
    private let mint = ChallengeMint(key: Array(0..<32))
    private let noon = Timestamp(seconds: 1_795_348_800)

    private func number(of challenge: Challenge) -> Int? {
        (0...challenge.maxnumber).first { ChallengeMint.hash(challenge.salt, $0) == challenge.challenge }
    }

    private func payload(_ members: [String: Any]) throws -> String {
        try JSONSerialization.data(withJSONObject: members).base64EncodedString()
    }

    /// The members of a right solution.
    private func solution(of challenge: Challenge) throws -> [String: Any] {
        [
            "algorithm": challenge.algorithm, "challenge": challenge.challenge,
            "number": try #require(number(of: challenge)), "salt": challenge.salt, "signature": challenge.signature,
        ]
    }

    private func fault(_ payload: String, most: Int = 500, at now: Timestamp? = nil) -> Challenge.Fault? {
        do {
            _ = try mint.solved(payload, most: most, at: now ?? noon)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a solved challenge is good until it expires`() throws {
        let challenge = mint.challenge(most: 500, at: noon)
        let payload = try payload(solution(of: challenge))
        #expect(try mint.solved(payload, most: 500, at: noon) == mint.solved(payload, most: 500, at: noon))
        #expect(fault(payload, at: noon + .seconds(599)) == nil)
        #expect(fault(payload, at: noon + .seconds(600)) == .expired)
    }

    @Test func `a challenge is the SHA-256 of salt and number, as solvers elsewhere compute it`() {
        #expect(
            ChallengeMint.hash("abc", 1) == "dbfcfd0d87220f629339bd3adcf452d083fde3246625fb3a93e314f833e20d37")
    }

    @Test func `challenges differ`() {
        let (first, second) = (mint.challenge(most: 500, at: noon), mint.challenge(most: 500, at: noon))
        #expect(first.salt != second.salt)
        #expect(first.challenge != second.challenge)
    }

    @Test func `a challenge of another key is forged`() throws {
        let challenge = ChallengeMint(key: Array(repeating: 9, count: 32)).challenge(most: 500, at: noon)
        #expect(try fault(payload(solution(of: challenge))) == .forged)
    }

    @Test(arguments: ["", "0", String(repeating: "0", count: 64)])
    func `a signature that is none is forged`(signature: String) throws {
        var solution = try solution(of: mint.challenge(most: 500, at: noon))
        solution["signature"] = signature
        #expect(try fault(payload(solution)) == .forged)
    }

    @Test func `another number does not solve it`() throws {
        var solution = try solution(of: mint.challenge(most: 500, at: noon))
        let number = try #require(solution["number"] as? Int)
        for wrong in [number + 1, -1, 501, Int.max] {
            solution["number"] = wrong
            #expect(try fault(payload(solution)) == .wrong)
        }
    }

    @Test func `the end of the salt cannot become part of the number`() throws {
        // Without something between them the two could be cut apart elsewhere, with another time of expiry.
        var solution = try solution(of: mint.challenge(most: 500, at: noon))
        let salt = try #require(solution["salt"] as? String)
        let number = try #require(solution["number"] as? Int)
        #expect(salt.hasSuffix("&"))
        solution["salt"] = salt + String(number).prefix(1)
        solution["number"] = Int(String(number).dropFirst()) ?? 0
        #expect(try fault(payload(solution)) == .unreadable)
        let cut = try #require(salt.firstRange(of: "&max="))
        solution["salt"] = String(salt[..<cut.lowerBound]) + "&"
        solution["number"] = String(salt[cut.lowerBound...].dropFirst()) + String(number)
        #expect(try fault(payload(solution)) == .unreadable)
    }

    @Test func `an expiry that was put off is found out`() throws {
        var solution = try solution(of: mint.challenge(most: 500, at: noon))
        let salt = try #require(solution["salt"] as? String)
        solution["salt"] = salt.replacingOccurrences(of: "expires=1", with: "expires=2")
        #expect(try fault(payload(solution)) == .wrong)
    }

    @Test func `a challenge far easier than those given now is too easy`() throws {
        let payload = try payload(solution(of: mint.challenge(most: 500, at: noon)))
        #expect(fault(payload, most: 2000) == nil)
        #expect(fault(payload, most: 2004) == .tooEasy)
    }

    @Test func `a challenge made easier by its solver is found out`() throws {
        let salt = "0123456789abcdef01234567?expires=1795349400&max=0&"
        let easy: [String: Any] = [
            "algorithm": "SHA-256", "challenge": ChallengeMint.hash(salt, 0), "number": 0, "salt": salt,
            "signature": ChallengeMint.hash("guess", 1),
        ]
        #expect(try fault(payload(easy)) == .forged)
    }

    @Test(arguments: [
        "", "x", "====", "e30=", "bnVsbA==", "W10=", String(repeating: "A", count: 100_000),
        Data(#"{"algorithm":"SHA-1","challenge":"a","number":1,"salt":"a","signature":"a"}"#.utf8)
            .base64EncodedString(),
        Data(#"{"algorithm":"SHA-256","challenge":"a","number":"1","salt":"a","signature":"a"}"#.utf8)
            .base64EncodedString(),
    ])
    func `what is no solution is not read`(payload: String) {
        #expect(fault(payload) == .unreadable)
    }
}
