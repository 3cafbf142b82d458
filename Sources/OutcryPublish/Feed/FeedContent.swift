import OutcryModel

/// The content of an incident's entry as HTML: what is known, then every change, newest first.
struct FeedContent {
    let publisher: Publisher
    let incident: Incident

    /// The fragment. All text in it is escaped.
    var html: String {
        var parts = ["<p>\(escaped(publisher.sentence(for: incident)))</p>"]
        let symptoms = publisher.disclosure.shown(incident.symptoms, of: incident.magnitude.reporters)
        let named = publisher.ranked(incident.symptoms, shown: symptoms).compactMap { symptom in
            symptoms[symptom].map { "\(publisher.title(of: symptom)): \(English.number($0))" }
        }
        if !named.isEmpty {
            parts.append("<p>\(escaped("Reporters by problem: \(named.joined(separator: "; "))."))</p>")
        }
        if let latest = incident.official.last {
            let moment = English.moment(latest.saidAt.minute, for: nil)
            parts.append(
                "<p>\(escaped("The operator, \(moment)\(publisher.remarks(on: latest, for: nil)):"))</p><blockquote><p>\(escaped(latest.text))</p></blockquote>"
            )
        }
        if !incident.revisions.isEmpty {
            parts.append("<ul>\(incident.revisions.reversed().map(item).joined())</ul>")
        }
        let situation = publisher.addresses.situation(incident.id)
        parts.append("<p><a href=\"\(escaped(situation))\">Situation report</a></p>")
        return parts.joined(separator: "\n")
    }

    private func item(_ revision: Revision) -> String {
        let state = publisher.title(of: revision.state)
        let extent = revision.extent.map { ", " + publisher.title(of: $0) } ?? ""
        let regions = revision.regions.filter { $0 != publisher.world }.map { English.place(publisher.name(of: $0)) }
        let places = regions.isEmpty ? "" : ": " + English.list(regions)
        let moment = English.moment(revision.at, for: nil)
        return "<li><strong>\(escaped(state))</strong> \(escaped("\(moment)\(extent)\(places)"))</li>"
    }

    /// Text for the content of an element or an attribute.
    private func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
