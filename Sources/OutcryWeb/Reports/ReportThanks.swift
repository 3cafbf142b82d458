import OutcryModel
import OutcryPublish

/// What the page of a service says to whoever has just sent a report, or taken one back. For the template `thanks`.
struct ReportThanks {
    let thanksTitle: String
    var thanksWords: String
    let thanksNumber: String?
    /// The forms to go on with; without the cookie there are none.
    let afterwards: Afterwards?

    struct Afterwards {
        let noteAction: String
        let undoAction: String
        let sentID: String
        let sentToken: String
        let sentKey: String
        let sentSymptoms: [Sent]
        let sentRegion: String
    }

    struct Sent {
        let sentSymptom: String
    }

    /// The thanks for a report.
    ///
    /// - Parameters:
    ///   - hold: why it is not counted yet.
    ///   - sent: what the cookie knows of it.
    ///   - others: reporters of the service in the last hour; `nil` when they are too few to be told.
    init(for id: ReportID, about service: Service.ID, hold: Hold?, sent: SentReport?, others: Int?) {
        thanksTitle = hold == nil ? "Thank you, your report counts" : "Thank you, your report is kept"
        let known = others.map { "About \(Figures.count($0)) people have reported trouble in the last hour." }
        thanksWords =
            (hold.map { $0.words + " " } ?? "")
            + (known ?? "You are among the first in the last hour. Few reports are not shown.")
        thanksNumber = id.description
        afterwards = sent.flatMap { sent in
            guard sent.id == id else { return nil }
            return Afterwards(
                noteAction: "/services/\(service)/report/note", undoAction: "/services/\(service)/report/undo",
                sentID: id.description, sentToken: sent.token, sentKey: sent.key,
                sentSymptoms: sent.symptoms.map { Sent(sentSymptom: $0.rawValue) },
                sentRegion: sent.region?.rawValue ?? "")
        }
    }

    /// The words for a report that has been taken back.
    static let withdrawn = ReportThanks(
        thanksTitle: "Your report has been taken back",
        thanksWords: "Nothing of what it said is kept. Where it had been counted already, only the number is left.")

    private init(thanksTitle: String, thanksWords: String) {
        self.thanksTitle = thanksTitle
        self.thanksWords = thanksWords
        thanksNumber = nil
        afterwards = nil
    }
}
