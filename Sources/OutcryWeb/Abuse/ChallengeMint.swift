import Crypto
import Foundation
import OutcryModel

/// Makes challenges and checks their solutions, and keeps neither: all that has to be known is in the salt, and signed.
struct ChallengeMint: Sendable {
    /// How long a challenge can be used.
    static let lifetime: Duration = .seconds(600)
    /// The longest solution looked at, in bytes of base64.
    private static let longest = 2048
    private static let digits = 24

    private let key: SymmetricKey

    /// A mint with the key that its challenges are signed under.
    init(key: [UInt8]) {
        self.key = SymmetricKey(data: key)
    }

    /// A challenge whose number is at most `most`.
    func challenge(most: Int, at now: Timestamp) -> Challenge {
        let random = (0..<Self.digits / 2).map { _ in UInt8.random(in: 0...255) }
        let expires = (now + Self.lifetime).seconds
        // The last character parts the salt from the number: without it, digits could change sides.
        let salt = "\(Self.text(random))?expires=\(expires)&max=\(most)&"
        let hash = Self.hash(salt, Int.random(in: 0...most))
        return Challenge(
            algorithm: "SHA-256", challenge: hash, maxnumber: most, salt: salt, signature: signature(of: hash))
    }

    /// Which challenge was solved, as 64 bits that tell it apart, from a solution as the base64 of its JSON. Throws
    /// `Challenge.Fault`.
    ///
    /// A challenge that was made before it became harder is good for a while: down to a quarter of what is asked now.
    func solved(_ text: String, most: Int, at now: Timestamp) throws(Challenge.Fault) -> UInt64 {
        guard text.utf8.count <= Self.longest, let bytes = Data(base64Encoded: text),
            let solution = try? JSONDecoder().decode(Challenge.Solution.self, from: bytes),
            solution.algorithm == "SHA-256", let salt = Salt(solution.salt)
        else { throw .unreadable }
        guard solution.challenge.utf8.count == 64, isSigned(solution) else { throw .forged }
        guard (0...salt.most).contains(solution.number), Self.hash(solution.salt, solution.number) == solution.challenge
        else { throw .wrong }
        guard now.seconds < salt.expires else { throw .expired }
        guard salt.most >= most / 4 else { throw .tooEasy }
        guard let id = UInt64(solution.challenge.prefix(16), radix: 16) else { throw .unreadable }
        return id
    }

    private func isSigned(_ solution: Challenge.Solution) -> Bool {
        let signature = Array(self.signature(of: solution.challenge).utf8)
        let given = Array(solution.signature.utf8)
        guard given.count == signature.count else { return false }
        return zip(signature, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func signature(of hash: String) -> String {
        Self.text(HMAC<SHA256>.authenticationCode(for: Array(hash.utf8), using: key))
    }

    /// The SHA-256 of a salt with a number behind it, hexadecimal.
    static func hash(_ salt: String, _ number: Int) -> String {
        text(SHA256.hash(data: Array("\(salt)\(number)".utf8)))
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// What a salt says. It has one form only, so that no part of it can be taken for another.
    private struct Salt {
        let expires: Int64
        let most: Int

        init?(_ text: String) {
            let parts = text.split(separator: "?", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].utf8.count == ChallengeMint.digits,
                parts[0].utf8.allSatisfy({ Self.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) })
            else { return nil }
            let pairs = parts[1].split(separator: "&", omittingEmptySubsequences: false)
            guard pairs.count == 3, pairs[2].isEmpty, let expires = Self.number(pairs[0], "expires="),
                let most = Self.number(pairs[1], "max=")
            else { return nil }
            self.expires = expires
            self.most = Int(most)
        }

        private static func number(_ pair: Substring, _ name: String) -> Int64? {
            let digits = pair.dropFirst(name.count)
            guard pair.hasPrefix(name), (1...18).contains(digits.utf8.count), digits.utf8.allSatisfy(Self.isDigit)
            else { return nil }
            return Int64(digits)
        }

        private static func isDigit(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
