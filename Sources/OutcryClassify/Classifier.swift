public import OutcryModel
public import OutcryRegions

/// Reads messages: what is broken, how, where, in whose voice, and by which words one can tell.
///
/// It holds no state beyond its tables, so the same message gives the same verdict everywhere. The work is linear in
/// the length of the message, of which the first 32 KiB are read.
public struct Classifier: Sendable {
    /// The version of the rules, in every verdict.
    public static let rules = "2026.11.3"

    /// How much of a message is read, in bytes.
    static let longest = 32 * 1024

    let tables: ClassifierTables

    /// A classifier for the services of a catalogue, with the words and weights of the project.
    ///
    /// Throws `ClassifierError` when those cannot be read.
    public init(services: [Service], regions: RegionTree, gazetteer: Gazetteer) throws(ClassifierError) {
        tables = ClassifierTables(
            services: services, regions: regions, gazetteer: gazetteer, rules: try ClassifierResource.rules(),
            model: try ClassifierResource.model(), languages: try ClassifierResource.languages())
    }

    /// A classifier with the given tables.
    init(tables: ClassifierTables) {
        self.tables = tables
    }

    /// The verdict on a text. Hints act where the text is silent, and what they name that is not known is no hint.
    public func classify(_ text: String, hints: ClassifierHints = ClassifierHints()) -> Verdict {
        var reading = Reading(text, hints: hints.known(to: tables), chosen: Chosen(), by: tables)
        return reading.decide()
    }

    /// The verdict on a text with what weighed for and against it.
    public func explain(_ text: String, hints: ClassifierHints = ClassifierHints()) -> Explanation {
        Explanation(Reading(text, hints: hints.known(to: tables), chosen: Chosen(), by: tables))
    }

    /// The verdict on a report. What its reporter chose is never overridden by the words.
    public func classify(_ report: Report) -> Verdict {
        var reading = reading(of: report)
        return reading.decide()
    }

    func reading(of report: Report) -> Reading {
        let isSubmission = report.sourceKind == .submission
        let hints = ClassifierHints(
            language: report.language, service: isSubmission ? nil : report.service,
            region: isSubmission ? nil : report.region, sourceKind: report.sourceKind, official: report.official)
        let chosen = Chosen(
            service: isSubmission ? report.service : nil, symptoms: report.symptoms,
            region: isSubmission ? report.region : nil)
        return Reading(report.text ?? "", hints: hints, chosen: chosen, by: tables)
    }
}
