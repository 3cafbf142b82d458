import OutcryModel
import OutcryRegions

extension Reading {
    /// Comes to the verdict, each tag with its evidence; asked once.
    mutating func decide() -> Verdict {
        evidence.reserveCapacity(8)
        if let range = language.range {
            add(language.tag, range, language.rule)
        } else {
            add(language.tag, rule: language.rule)
        }
        let services = decideServices()
        let stage = decideStage()
        let decision = Decision(scores: likelihoods)
        let polarity = decidePolarity(decision, stage: stage)
        let symptoms = decideSymptoms(decision, polarity: polarity)
        let kind = decideKind(decision)
        let speaks = polarity == .problem || polarity == .recovered
        let cause = speaks ? decideCause(decision, stage: stage) : nil
        let region = decideRegion()
        let impacts = speaks ? decideImpacts() : []
        return Verdict(
            language: language.language, services: services, symptoms: symptoms, polarity: polarity, kind: kind,
            cause: cause, region: region, impacts: impacts, stage: stage, evidence: evidence,
            disagreements: disagreements.isEmpty ? nil : disagreements, rules: Classifier.rules)
    }

    /// Notes that words say otherwise than what was chosen.
    private mutating func disagree(_ tag: String, _ range: Range<Int>, _ rule: String) {
        let original = folded.original(range)
        disagreements.append(Evidence(tag: tag, start: original.lowerBound, end: original.upperBound, rule: rule))
    }

    /// Adds the evidence for a tag: the rule of the lexicon that spoke for it, else the words that tell the model most.
    private mutating func explain(_ tag: Tag, as name: String) {
        if let reason = reason(for: tag) {
            add(name, reason.range, reason.rule)
        } else {
            add(name, rule: "model")
        }
    }

    /// The words that speak most for a tag, in folded bytes, with the rule they met.
    private func reason(for tag: Tag) -> (range: Range<Int>, rule: String)? {
        if let voice = scores.voice(for: tag) {
            return (voice.match.range, tables.name(of: voice.match))
        }
        return Label(tag).flatMap { TellingWords(model: tables.model, symbols: symbols).range(for: $0) }
            .map { ($0.range, "model") }
    }

    private mutating func decideServices() -> [Service.ID] {
        let ids = services.map { tables.notes[$0].id }
        // A service that is not in the catalogue any more stays the reporter's choice.
        guard !ids.isEmpty else {
            guard let given = chosen.service ?? hints.service else { return [] }
            add("service:\(given)", rule: chosen.service == nil ? "source" : "chosen")
            return [given]
        }
        if let given = chosen.service {
            for mention in mentions where tables.notes[mention.service].id != given {
                disagree(tables.notes[mention.service].tag, mention.range, mention.form)
            }
        }
        for (number, id) in zip(services, ids) {
            if chosen.service == id {
                add(tables.notes[number].tag, rule: "chosen")
            } else if let mention = mentions.first(where: { $0.service == number }), hints.sourceKind != .status {
                add(tables.notes[number].tag, mention.range, mention.form)
            } else {
                add(tables.notes[number].tag, rule: "source")
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

    private mutating func decidePolarity(_ decision: Decision, stage: OfficialStage?) -> Polarity {
        if hints.sourceKind == .status, let stage {
            let polarity: Polarity = stage == .resolved ? .recovered : .problem
            add(Label.name(of: polarity), rule: "status/\(stage.rawValue)")
            return polarity
        }
        let isGiven = !chosen.symptoms.isEmpty || hints.sourceKind == .status
        let polarity = decision.polarity
        if isGiven, polarity == .unrelated || polarity == .problem {
            add("polarity:problem", rule: chosen.symptoms.isEmpty ? "source" : "chosen")
            return .problem
        }
        let name = Label.name(of: polarity)
        explain(polarity == .problem ? .symptom(decision.symptom) : .polarity(polarity), as: name)
        return polarity
    }

    private mutating func decideSymptoms(_ decision: Decision, polarity: Polarity) -> [Symptom] {
        guard chosen.symptoms.isEmpty else { return refineSymptoms(decision, polarity: polarity) }
        guard polarity == .problem || polarity == .recovered else { return [] }
        var symptoms = decision.symptoms
        if symptoms.isEmpty, polarity == .problem {
            symptoms = [hints.sourceKind == .status ? .other : decision.symptom]
        }
        for symptom in symptoms { explain(.symptom(symptom), as: Label.name(of: symptom)) }
        symptoms.sort()
        return symptoms
    }

    /// The symptoms chosen, and those that words tell plainly where the choice was general. What words tell beside a
    /// particular choice is noted, and changes nothing.
    private mutating func refineSymptoms(_ decision: Decision, polarity: Polarity) -> [Symptom] {
        var symptoms = Array(chosen.symptoms.prefix(3)).sorted()
        for symptom in symptoms { add("symptom:\(symptom.rawValue)", rule: "chosen") }
        guard !text.isEmpty, polarity == .problem, decision.polarity == .problem else { return symptoms }
        let isGeneral = symptoms.allSatisfy { $0 == .cannotAccess || $0 == .other }
        for symptom in decision.symptoms where !symptoms.contains(symptom) && symptom != .cannotAccess {
            let name = Label.name(of: symptom)
            guard let voice = scores.voice(for: .symptom(symptom)) else { continue }
            if isGeneral, symptoms.count < 3 {
                symptoms.append(symptom)
                add(name, voice.match)
            } else {
                disagree(name, voice.match.range, tables.name(of: voice.match))
            }
        }
        return symptoms.sorted()
    }

    private mutating func decideKind(_ decision: Decision) -> Voice {
        switch hints.sourceKind {
        case .status:
            add("kind:official", rule: "source")
            return .official
        case .news:
            add("kind:news", rule: "source")
            return .news
        default: break
        }
        let voice = decision.voice
        let name = Label.name(of: voice)
        if voice == .firstHand { add(name, rule: "default") } else { explain(.voice(voice), as: name) }
        return voice
    }

    private mutating func decideCause(_ decision: Decision, stage: OfficialStage?) -> Cause? {
        // An announcement of planned work tells why the work is done, not why something fails.
        guard stage != .scheduled, let cause = hasDenial ? undeniedCause : decision.cause else { return nil }
        explain(.cause(cause), as: Label.name(of: cause))
        return cause
    }

    /// Where a cause is denied, only words that are known not to be denied may state one.
    private var undeniedCause: Cause? {
        Cause.allCases.filter { scores[.cause($0)] >= 2 }
            .max { scores[.cause($0)] < scores[.cause($1)] }
    }

    private mutating func decideImpacts() -> [Impact] {
        guard scores.speaksOfImpacts else { return [] }
        return Impact.allCases.filter { impact in
            guard let voice = scores.voice(for: .impact(impact)), voice.weight >= 2 else { return false }
            add("impact:\(impact.rawValue)", voice.match)
            return true
        }
    }

    private mutating func decideRegion() -> Region.ID? {
        let places = tables.gazetteer.places(
            in: folded, of: text, masking: masks, prior: chosen.region ?? hints.region)
        let found = tables.gazetteer.region(of: places)
        let evidence = found.map { region, mention in
            Evidence(
                tag: "region:" + region.rawValue, start: mention.range.lowerBound, end: mention.range.upperBound,
                rule: mention.reason.rule)
        }
        if let region = chosen.region {
            // Words may say more exactly where within the region chosen, and no more than that.
            if let found, let evidence, tables.regions.contains(region, found.region), region != found.region {
                self.evidence.append(evidence)
                return found.region
            }
            if let found, let evidence, !tables.regions.contains(found.region, region) {
                disagreements.append(evidence)
            }
            add("region:\(region)", rule: "chosen")
            return region
        }
        if let found, let evidence {
            self.evidence.append(evidence)
            return found.region
        }
        guard let region = hints.region else { return nil }
        add("region:\(region)", rule: "source")
        return region
    }
}

extension PlaceMention.Reason {
    /// What evidence calls it, made ready beforehand.
    fileprivate var rule: String {
        switch self {
        case .code: "place/code"
        case .cue: "place/cue"
        case .name: "place/name"
        case .country: "place/country"
        case .sibling: "place/sibling"
        case .prior: "place/prior"
        case .population: "place/population"
        }
    }
}
