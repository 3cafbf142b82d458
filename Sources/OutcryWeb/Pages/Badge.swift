import OutcryModel
import OutcryPublish

/// A state as colour, shape and words, so that none of them alone has to tell it. For the template `badge`.
struct Badge {
    let badgeClass: String
    let badgeShape: String
    let badgeWords: String

    /// How the reports about a service compare with what is usual.
    ///
    /// `inColumn` takes fewer words, for a column whose heading says that it is about reports.
    init(_ level: Level, words publisher: Publisher, inColumn: Bool = false) {
        badgeWords = inColumn ? Self.column(level) : publisher.title(of: level).capitalisedFirst
        (badgeClass, badgeShape) =
            switch level {
            case .high: ("s-flag", Self.diamond)
            case .elevated: ("s-warn", Self.triangle)
            case .usual: ("s-calm", Self.tick)
            case .unknown: ("s-none", Self.dash)
            }
    }

    /// Where an incident is in its life.
    init(_ state: IncidentState, words publisher: Publisher) {
        badgeWords = publisher.title(of: state).capitalisedFirst
        (badgeClass, badgeShape) =
            switch state {
            case .confirmed: ("s-flag", Self.diamond)
            case .suspected, .easing: ("s-warn", Self.triangle)
            case .ended: ("s-calm", Self.tick)
            case .dismissed: ("s-none", Self.dash)
            }
    }

    /// Whether a region is part of an outage, in the few words a table has room for.
    init(_ state: RegionState) {
        (badgeClass, badgeShape, badgeWords) =
            switch state {
            case .affected: ("s-flag", Self.diamond, "More than usual")
            case .notAffected: ("s-calm", Self.tick, "As usual")
            case .notEnoughData: ("s-none", Self.dash, "Too few to say")
            }
    }

    private static func column(_ level: Level) -> String {
        switch level {
        case .high: "Far more than usual"
        case .elevated: "More than usual"
        case .usual: "As usual"
        case .unknown: "Too few to say"
        }
    }

    private static let diamond = "M8 .7 15.3 8 8 15.3.7 8zM7 4v5h2V4zm0 6v2h2v-2z"
    private static let triangle = "M8 1.2 15.6 14.6H.4zM7.1 6v4.2h1.8V6zm0 5.3V13h1.8v-1.7z"
    private static let tick = "M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8zm-1 10 5-5-1.2-1.2L7 8.4 5.2 6.6 4 7.8z"
    private static let dash = "M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8zM4 7v2h8V7z"
}

extension String {
    /// The same words as they stand at the beginning of a sentence.
    var capitalisedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}

extension Badge: TemplateRow {
    func child(named field: String) -> Any? {
        switch field {
        case "badgeClass": badgeClass
        case "badgeShape": badgeShape
        case "badgeWords": badgeWords
        default: nil
        }
    }
}
