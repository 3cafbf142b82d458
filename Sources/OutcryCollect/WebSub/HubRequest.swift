import OutcryModel

/// What a hub is asked for, as a form (WebSub, section 5.1).
struct HubRequest: Hashable, Sendable {
    /// Whether a subscription is to begin or to end.
    enum Mode: String, Sendable {
        /// To begin, or to go on.
        case subscribe
        /// To end.
        case unsubscribe
    }

    let mode: Mode
    let subscription: HubSubscription
    let callback: String
    let lease: Duration

    /// The form, `application/x-www-form-urlencoded`.
    var form: String {
        var fields = [
            ("hub.mode", mode.rawValue), ("hub.topic", subscription.topic), ("hub.callback", callback),
        ]
        if mode == .subscribe {
            fields.append(("hub.lease_seconds", "\(lease.components.seconds)"))
            fields.append(("hub.secret", subscription.secret))
        }
        return fields.map { "\($0)=\(Self.encode($1))" }.joined(separator: "&")
    }

    /// Percent encoding of every byte but the unreserved ones (RFC 3986, section 2.3).
    private static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": return String(scalar)
            default: return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
