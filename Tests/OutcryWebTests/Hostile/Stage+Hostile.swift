import OutcryModel
import OutcryTesting

extension Stage {
    /// A picture in which every text that comes from outside is `text`.
    static func saying(_ text: String) -> Stage {
        let service = Service(
            id: "penlight", name: text, aliases: [Alias(text)], category: .bank, homePage: text,
            symptoms: [.slow, .loginFailure])
        let said = OfficialStatement(
            source: Source.ID(text), stage: .identified, cause: .overload, saidAt: Sample.noon,
            learnedAt: Sample.noon, text: text, link: text, components: [text])
        var incident = Sample.incident(state: .confirmed)
        incident.official = [said]
        var stage = Stage()
        stage.view.services = [service]
        stage.view.painted = [Cast.standing(open: [incident.id])]
        stage.view.paintedIncidents = [incident]
        return stage
    }
}
