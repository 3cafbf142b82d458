import OutcryModel

extension Publisher {
    func document(of incident: Incident) -> IncidentDocument {
        let total = incident.magnitude.reporters
        let recovered = disclosure.shown(incident.recoveredReporters)
        let peak = disclosure.shown(incident.peakReporters)
        let end = incident.state.isOpen ? nil : end(of: incident)
        return IncidentDocument(
            id: incident.id, service: reference(incident.service), state: incident.state, title: title(of: incident),
            sentence: sentence(for: incident), onset: incident.onset, openedAt: incident.openedAt,
            confirmedAt: incident.confirmedAt, endedAt: end, updatedAt: incident.updatedAt,
            mergedInto: incident.mergedInto.map(related), splitFrom: incident.splitFrom.map(related),
            duration: .init(
                from: incident.onset.at, to: end, minutes: max(0, (end ?? incident.updatedAt) - incident.onset.at)),
            peak: .init(at: incident.peakAt, reporters: peak, suppressed: peak == nil),
            scope: document(of: incident.scope, service: incident.service),
            symptoms: marks(incident.symptoms, of: total, title: title),
            causes: marks(incident.causes, of: total, title: title),
            impacts: marks(incident.impacts, of: total, title: title), sources: sources(of: incident),
            recovered: .init(reporters: recovered, suppressed: recovered == nil),
            echoes: incident.echoes.map(echoes), words: words(of: incident),
            magnitude: document(of: incident.magnitude), official: incident.official.map(document),
            revisions: incident.revisions.map(document), links: links(of: incident))
    }

    func document(of incidents: [Incident], next: String?) -> IncidentListDocument {
        IncidentListDocument(
            incidents: incidents.map(document), next: next,
            links: .init(self: addresses.incidents, feed: addresses.feed))
    }

    /// Every kind of source, whether or not anything came through it: which kinds are there would tell of the others.
    private func sources(of incident: Incident) -> [MarkDocument] {
        let total = incident.magnitude.reporters
        let shown = disclosure.shown(incident.sources, of: total)
        return SourceKind.allCases.map { kind in
            MarkDocument(
                id: kind.rawValue, title: title(of: kind), reporters: shown[kind],
                share: share(shown[kind], of: total), suppressed: shown[kind] == nil)
        }
    }

    private func related(_ id: Incident.ID) -> IncidentDocument.Related {
        IncidentDocument.Related(id: id, link: addresses.incident(id))
    }

    private func words(of incident: Incident) -> [IncidentDocument.Words]? {
        let shared = sharedWords(of: incident).map {
            IncidentDocument.Words(symptom: $0.wording.symptom, words: $0.wording.words, reporters: $0.reporters)
        }
        return shared.isEmpty ? nil : shared
    }

    private func echoes(_ count: Int) -> IncidentDocument.Echoes {
        let shown = disclosure.shown(count)
        return IncidentDocument.Echoes(reports: shown, suppressed: shown == nil)
    }

    private func document(of magnitude: Magnitude) -> IncidentDocument.Magnitude {
        let shown = disclosure.shown(magnitude.reporters)
        // The estimate is a multiple of the count, so it goes with it, and is no finer than it.
        let usual = Double(magnitude.reporters) - magnitude.excess
        return IncidentDocument.Magnitude(
            reporters: shown, suppressed: shown == nil,
            excess: shown.flatMap { Document.number(Double($0) - usual) },
            low: shown.flatMap { _ in magnitude.low.map { English.rounded($0, up: false) } },
            high: shown.flatMap { _ in magnitude.high.map { English.rounded($0, up: true) } },
            usersPerReport: Document.number(magnitude.usersPerReport))
    }

    private func document(of statement: OfficialStatement) -> IncidentDocument.Statement {
        IncidentDocument.Statement(
            source: statement.source, stage: statement.stage, cause: statement.cause, saidAt: statement.saidAt,
            learnedAt: statement.learnedAt, text: statement.text, link: Addresses.web(statement.link),
            components: statement.components, plannedFrom: statement.plannedFrom,
            plannedUntil: statement.plannedUntil)
    }

    private func links(of incident: Incident) -> IncidentDocument.Links {
        let to = addresses
        return IncidentDocument.Links(
            self: to.incident(incident.id), situation: to.situation(incident.id),
            service: to.service(incident.service), scope: to.scope(incident.service),
            series: to.series(incident.service), page: to.incidentPage(incident.id), feed: to.feed)
    }
}
