#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is fixed of the method, beside the settings.
enum Rules {
    /// The version changes with anything that changes a verdict.
    static let version = "2026.12.3"
    /// A person's words count once per service within so many minutes: as long as a reporter can be told from others.
    static let wordsWindow = 24 * 60
    /// The most people whose words count in that time; those of more add nothing to what is shown.
    static let mostSpeakers = 10_000
    /// The rates, as multiples of the usual, that are tested for: from a little more than tolerated to a thousandfold, in
    /// steps of about three.
    static let alternatives: [Double] = [4, 8, 20, 60, 200, 800]
    /// The multiples of the usual that an outage may have, in steps of a third.
    static let cutMultiples: [Double] = (0..<27).map { 2 * pow(1.35, Double($0)) }
    /// The spread of counts without an outage, as the size of a negative binomial, where a service's own is not known;
    /// and how far its own may differ.
    static let dispersionUsual = 8.0
    static let dispersions = 2.0...32.0
    /// Minutes that reports of an open incident are looked back at: scopes have long settled by then.
    static let longestLook = 2 * 1440
    /// The share of the usual reports of a service below which it is silent, and the usual number that can tell.
    static let silentShare = 0.2
    static let silentUsual = 3.0
    /// The names under which revisions tell what a moderator decided.
    static let moderated = "moderator"
    static let mergedByModerator = "mergedByModerator"
    /// The most regions of a scope document.
    static let mostRegions = 60
}
