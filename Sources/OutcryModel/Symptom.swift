/// What does not work, as the people affected tell it.
public enum Symptom: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable {
    /// The whole site, app or service does not load, open or answer.
    case cannotAccess = "cannot_access"
    /// A failure text or code is quoted or described.
    case errorMessage = "error_message"
    /// It works, but slowly or degraded.
    case slow
    /// One cannot get into or stay in an account.
    case loginFailure = "login_failure"
    /// A payment, transfer, refund or checkout fails, hangs or books twice.
    case paymentFailure = "payment_failure"
    /// The app, program or device closes, freezes or restarts.
    case appCrash = "app_crash"
    /// Messages, mail or codes are not sent or not received.
    case notDelivered = "not_delivered"
    /// The last mile is dead or dropping: mobile signal, broadband, landline, or a utility's supply.
    case noConnectivity = "no_connectivity"
    /// One function of a working service fails.
    case featureBroken = "feature_broken"
    /// A user's data is gone, reset or rolled back.
    case dataLoss = "data_loss"
    /// An account is taken over, charged by strangers, or locked without reason.
    case accountSecurity = "account_security"
    /// A service problem outside the others.
    case other
}

extension Symptom: Comparable {
    /// Orders as the cases are listed, the order in which people are shown them.
    public static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        Self.allCases.firstIndex(of: self) ?? Self.allCases.count
    }
}
