/// A task that costs its solver some time and its maker none: to find the number below `maxnumber` that, written behind
/// the salt, has this SHA-256. The members are those of ALTCHA's first protocol, so that its solvers can be used.
struct Challenge: Codable, Sendable {
    /// The name of the hash, always `SHA-256`.
    let algorithm: String
    /// The hash of salt and number, hexadecimal.
    let challenge: String
    /// The largest number it can be.
    let maxnumber: Int
    /// Random digits, with when the challenge expires and how large the number can be.
    let salt: String
    /// The HMAC-SHA256 of the challenge under the key of this server, hexadecimal.
    let signature: String

    /// What a solver sends back.
    struct Solution: Codable, Sendable {
        let algorithm: String
        let challenge: String
        let number: Int
        let salt: String
        let signature: String
    }

    /// What can be wrong with a solution.
    enum Fault: String, Error, Sendable {
        case unreadable = "it cannot be read"
        case forged = "its signature is not of this server"
        case expired = "its challenge has expired"
        case tooEasy = "its challenge is easier than those given now"
        case wrong = "its number does not solve the challenge"
        case used = "it has been used"
    }
}
