import Crypto
import Testing

@testable import OutcryPipeline

struct KeyedHashTests {
    @Test(arguments: [0, 20, 32, 63, 64, 65, 131])
    func `the code is the library's, whatever the length of the key and of the message`(length: Int) {
        let key = (0..<length).map { UInt8($0 * 7 % 256) }
        let keyed = KeyedHash(key: key)
        for count in [0, 1, 55, 56, 63, 64, 65, 300] {
            let message = (0..<count).map { UInt8($0 * 13 % 256) }
            let code = HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key))
            #expect(Array(keyed.code(of: message)) == Array(code))
        }
    }

    @Test func `the code is that of RFC 4231, test case 2`() {
        let code = KeyedHash(key: Array("Jefe".utf8)).code(of: Array("what do ya want for nothing?".utf8))
        let hexadecimal = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hexadecimal == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }
}
