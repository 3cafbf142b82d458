import OutcryModel

/// What invented people say.
enum Phrases {
    static func complaint(_ symptom: Symptom, about service: String) -> [String] {
        switch symptom {
        case .cannotAccess:
            [
                "\(service) won't load at all", "can't open \(service), just a blank page", "\(service) is down for me",
                "is \(service) down? nothing opens here", "\(service) not loading since a few minutes",
                "cannot access \(service), site doesn't respond",
            ]
        case .errorMessage:
            [
                "\(service) shows error 503 on every page", "getting \"something went wrong\" from \(service)",
                "\(service): 502 bad gateway whatever I click", "error message when I open \(service): try again later",
            ]
        case .slow:
            [
                "\(service) is painfully slow today", "\(service) takes forever to load a page",
                "so much lag on \(service) right now", "\(service) super slow, everything times out and then works",
            ]
        case .loginFailure:
            [
                "can't log in to \(service), it rejects my password", "\(service) keeps logging me out",
                "login loop on \(service), straight back to the sign-in page", "unable to sign in to \(service)",
            ]
        case .paymentFailure:
            [
                "card payment declined with \(service)", "transfer in \(service) fails every time",
                "can't pay with \(service), payment failed twice",
            ]
        case .appCrash:
            ["\(service) app crashes on start", "the \(service) app keeps closing by itself", "\(service) app freezes"]
        case .notDelivered:
            ["texts are not going through on \(service)", "verification codes never arrive on \(service)"]
        case .noConnectivity:
            [
                "no signal on \(service)", "\(service): kein Netz seit eben",
                "no service on my phone, \(service) again",
                "\(service) Netz komplett weg", "lost all bars, \(service) is dead here",
            ]
        case .featureBroken:
            [
                "search in \(service) doesn't work", "sync is broken in \(service)",
                "can't upload anything to \(service)",
            ]
        case .dataLoss:
            [
                "my documents are gone from \(service)", "\(service) lost my last changes, worried about my data",
                "all my files disappeared in \(service)",
            ]
        case .accountSecurity: ["my \(service) account was locked for no reason"]
        case .other: ["\(service) support can't be reached"]
        }
    }

    static func suspicion(_ cause: Cause) -> [String] {
        switch cause {
        case .overload: ["guess the servers are overloaded", "too many people online at once, servers overloaded"]
        case .software: ["must be a bug in the last update", "looks like a software glitch after the update"]
        case .cyberattack: ["is this a cyberattack?", "smells like a DDoS attack", "have they been hacked?"]
        case .network: ["they say a fibre cable was cut", "mast must be down"]
        case .power: ["power cut at the data centre maybe", "heard there is a power outage there"]
        case .dns: ["looks like DNS"]
        case .certificate: ["their certificate expired"]
        case .thirdParty: ["their provider has trouble"]
        case .maintenance: ["planned maintenance, apparently"]
        }
    }

    static let impacts = [
        "can't serve my customers", "my whole team can't work", "my thesis is due tonight", "deadline in an hour",
        "can't pay my rent", "our shop can't take payments",
    ]

    static func recovery(of service: String) -> [String] {
        [
            "\(service) is back for me", "\(service) works again here", "looks like \(service) is fixed now",
            "\(service) is back up",
        ]
    }
}
