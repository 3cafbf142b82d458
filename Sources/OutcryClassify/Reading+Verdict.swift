import OutcryModel
import OutcryRegions

extension Reading {
    /// The verdict, each tag with its evidence.
    func verdict() -> Verdict {
        var reading = self
        return reading.decide()
    }

    private mutating func decide() -> Verdict {
        if let range = language.range {
            add("lang:\(language.language)", range, language.rule)
        } else {
            add("lang:\(language.language)", rule: language.rule)
        }
        let services = decideServices()
        let stage = decideStage()
        let isOfficial = hints.sourceKind == .status
        var symptoms = SymptomJudge.symptoms(scores)
        if !chosen.symptoms.isEmpty { symptoms = Array(chosen.symptoms.prefix(3)).sorted() }
        var polarity = decidePolarity(symptoms, stage: stage)
        if isOfficial, polarity == .problem, symptoms.isEmpty { symptoms = [.other] }
        switch polarity {
        case .unrelated, .working: symptoms = chosen.symptoms.isEmpty ? [] : symptoms
        case .recovered: symptoms = chosen.symptoms.isEmpty ? symptoms.filter(isNamed) : symptoms
        case .problem: break
        }
        if polarity == .problem, symptoms.isEmpty { polarity = .unrelated }
        decideSymptoms(symptoms)
        let kind = decideKind()
        let speaks = polarity == .problem || polarity == .recovered
        let cause = speaks ? decideCause(stage) : nil
        let region = decideRegion()
        let impacts = speaks ? decideImpacts() : []
        return Verdict(
            language: language.language, services: services, symptoms: symptoms, polarity: polarity, kind: kind,
            cause: cause, region: region, impacts: impacts, stage: stage, evidence: evidence, rules: Classifier.rules)
    }

    /// “X is back” names no symptom; “the payments work again” does.
    private func isNamed(_ symptom: Symptom) -> Bool {
        symptom != .cannotAccess || scores[.symptom(symptom)] >= 4
    }

    private mutating func decideServices() -> [Service.ID] {
        let ids = services.map { tables.services[$0].id }
        // A service that is not in the catalogue any more stays the reporter's choice.
        guard !ids.isEmpty else {
            guard let given = chosen.service ?? hints.service else { return [] }
            add("service:\(given)", rule: chosen.service == nil ? "source" : "chosen")
            return [given]
        }
        for (number, id) in zip(services, ids) {
            if chosen.service == id {
                add("service:\(id)", rule: "chosen")
            } else if let mention = mentions.first(where: { $0.service == number }), hints.sourceKind != .status {
                add("service:\(id)", mention.range, mention.form)
            } else {
                add("service:\(id)", rule: "source")
            }
        }
        return ids
    }

    private mutating func decideStage() -> OfficialStage? {
        guard hints.sourceKind == .status || scores[.voice(.official)] >= 2 else { return nil }
        if let stage = hints.official?.stage {
            add("stage:\(stage.rawValue)", rule: "official")
            return stage
        }
        if let finding = tables.stages.stage(folded, isOneUpdate: hints.official != nil) {
            guard let stage = finding.stage else { return nil }
            add("stage:\(stage.rawValue)", finding.range, "status/label")
            return stage
        }
        // Without a label the words tell; a stage further on in the course of things says more than one before.
        for stage in OfficialStage.allCases.reversed() {
            guard let voice = scores.voice(for: .stage(stage)), voice.weight >= 2 else { continue }
            add("stage:\(stage.rawValue)", voice.match)
            return stage
        }
        return nil
    }

    private mutating func decidePolarity(_ symptoms: [Symptom], stage: OfficialStage?) -> Polarity {
        if hints.sourceKind == .status, let stage {
            let polarity: Polarity = stage == .resolved ? .recovered : .problem
            add("polarity:\(polarity.rawValue)", rule: "status/\(stage.rawValue)")
            return polarity
        }
        let isGiven = !chosen.symptoms.isEmpty || hints.sourceKind == .status
        let finding = PolarityJudge(scores: scores, symptoms: symptoms, isGiven: isGiven).judge()
        if isGiven, finding.polarity == .unrelated || finding.match == nil {
            let polarity: Polarity = .problem
            add("polarity:\(polarity.rawValue)", rule: chosen.symptoms.isEmpty ? "source" : "chosen")
            return polarity
        }
        let tag = "polarity:\(finding.polarity.rawValue)"
        if let match = finding.match { add(tag, match) } else { add(tag, rule: finding.rule ?? "default") }
        return finding.polarity
    }

    private mutating func decideSymptoms(_ symptoms: [Symptom]) {
        for symptom in symptoms {
            let tag = "symptom:\(symptom.rawValue)"
            if chosen.symptoms.contains(symptom) {
                add(tag, rule: "chosen")
            } else if let voice = scores.voice(for: .symptom(symptom)) {
                add(tag, voice.match)
            } else {
                add(tag, rule: "source")
            }
        }
    }

    private mutating func decideKind() -> Voice {
        switch hints.sourceKind {
        case .status:
            add("kind:official", rule: "source")
            return .official
        case .news:
            add("kind:news", rule: "source")
            return .news
        default: break
        }
        guard let finding = VoiceJudge.judge(scores) else {
            add("kind:first_hand", rule: "default")
            return .firstHand
        }
        add("kind:\(finding.voice.rawValue)", finding.match)
        return finding.voice
    }

    private mutating func decideCause(_ stage: OfficialStage?) -> Cause? {
        // An announcement of planned work tells why the work is done, not why something fails.
        guard stage != .scheduled else { return nil }
        let causes = Cause.allCases.filter { scores[.cause($0)] >= 2 }
        if let cause = causes.max(by: { scores[.cause($0)] < scores[.cause($1)] }),
            let voice = scores.voice(for: .cause(cause))
        {
            add("cause:\(cause.rawValue)", voice.match)
            return cause
        }
        return nil
    }

    private mutating func decideImpacts() -> [Impact] {
        Impact.allCases.filter { impact in
            guard let voice = scores.voice(for: .impact(impact)), voice.weight >= 2 else { return false }
            add("impact:\(impact.rawValue)", voice.match)
            return true
        }
    }

    private mutating func decideRegion() -> Region.ID? {
        if let region = chosen.region {
            add("region:\(region)", rule: "chosen")
            return region
        }
        let masks = mentions.map { folded.original($0.range) }
        let places = tables.gazetteer.places(in: folded, of: text, masking: masks)
        if let found = tables.gazetteer.region(of: places) {
            let range = found.mention.range
            evidence.append(
                Evidence(tag: "region:\(found.region)", start: range.lowerBound, end: range.upperBound, rule: "place"))
            return found.region
        }
        guard let region = hints.region else { return nil }
        add("region:\(region)", rule: "source")
        return region
    }
}
