import OutcryModel
import OutcryStore

extension StoreConformance {
    static let moderationFacts: [StoreFact] = [
        StoreFact("held reports wait in the order of receipt, page by page, and the others do not") { engine in
            let reports = (0..<6).map { Sample.report("\($0)", hold: $0.isMultiple(of: 2) ? .links : nil) }
            _ = try await engine.append(reports)
            let first = try await engine.heldReports(after: .start, limit: 2)
            try expectEqual(first.map(\.report), [reports[0], reports[2]], "the first page")
            let next = try await engine.heldReports(after: first[1].position, limit: 2)
            try expectEqual(next.map(\.report), [reports[4]], "the next page")
        },
        StoreFact("a released report comes into the log once more, as one that counts, with the time it had") {
            engine in
            let held = Sample.report(
                "a", reporter: 7, network: 8, hold: .advert, occurredAt: Sample.noon - .seconds(90))
            _ = try await engine.append([held])
            let later = Sample.noon + .seconds(600)
            let outcome = try await engine.judge(held.id, .released, act: act(.release, held.id, at: later))
            let log = try await engine.everything().map(\.report)
            try expectEqual(log.count, 2, "the number of reports in the log")
            guard case .done(let copy?) = outcome else { throw ConformanceFailure("it was not released: \(outcome)") }
            let expected = Report(
                id: copy, source: held.source, sourceKind: held.sourceKind, key: "release \(held.id)",
                reporter: held.reporter, network: held.network, hold: nil, service: held.service,
                symptoms: held.symptoms, region: held.region, language: held.language, text: held.text,
                link: held.link, occurredAt: held.occurredAt, receivedAt: later)
            try expectEqual(log, [held, expected], "the log")
            try expectEqual(try await engine.heldReports(after: .start, limit: 9), [], "the reports that wait")
        },
        StoreFact("releasing again changes nothing, and what was released is not rejected") { engine in
            let held = Sample.report("a", hold: .advert)
            _ = try await engine.append([held])
            let first = try await engine.judge(held.id, .released, act: act(.release, held.id))
            guard case .done(let copy?) = first else { throw ConformanceFailure("it was not released: \(first)") }
            let again = try await engine.judge(held.id, .released, act: act(.release, held.id))
            try expectEqual(again, .repeated(copy: copy), "the second release")
            let other = try await engine.judge(held.id, .rejected, act: act(.reject, held.id))
            try expectEqual(other, .judged(.released), "the rejection")
            try expectEqual(try await engine.everything().count, 2, "the number of reports in the log")
        },
        StoreFact("a rejected report is emptied") { engine in
            let held = Sample.report("a", hold: .links)
            _ = try await engine.append([held])
            let first = try await engine.judge(held.id, .rejected, act: act(.reject, held.id))
            try expectEqual(first, .done(copy: nil), "the rejection")
            try expectEqual(try await engine.everything(), [], "the log")
            try expectEqual(try await engine.heldReports(after: .start, limit: 9), [], "the reports that wait")
            let again = try await engine.judge(held.id, .rejected, act: act(.reject, held.id))
            try expectEqual(again, .repeated(copy: nil), "the second rejection")
        },
        StoreFact("what is not held, was withdrawn or never came is not judged") { engine in
            let (plain, withdrawn) = (Sample.report("a"), Sample.report("b", hold: .links))
            _ = try await engine.append([plain, withdrawn])
            _ = try await engine.withdraw(withdrawn.id, at: Sample.noon)
            for id in [plain.id, withdrawn.id, Sample.report("c").id] {
                let outcome = try await engine.judge(id, .released, act: act(.release, id))
                try expectEqual(outcome, .notHeld, "the judgement")
            }
            try expectEqual(try await engine.everything().count, 1, "the number of reports in the log")
            try expectEqual(
                try await engine.auditEntries(after: 0, limit: 9).map(\.outcome), [.refused, .refused, .refused],
                "what the audit log says")
        },
        StoreFact("whoever takes back a report that was released takes back its copy") { engine in
            let held = Sample.report("a", hold: .unproven)
            _ = try await engine.append([held])
            let outcome = try await engine.judge(held.id, .released, act: act(.release, held.id))
            guard case .done(let copy?) = outcome else { throw ConformanceFailure("it was not released: \(outcome)") }
            let progress = FoldProgress(through: Sample.noon.minute, position: LogPosition(rawValue: 2))
            try await engine.record(FoldStep(progress: progress, verdicts: [copy: Sample.verdict()]))
            try expectTrue(try await engine.withdraw(held.id, at: Sample.noon), "it is taken back")
            try expectEqual(try await engine.everything(), [], "the log")
            try expectTrue(try await engine.verdict(on: copy) == nil, "there is no verdict on the copy")
        },
        StoreFact("decisions come in the order of their instants, none before the seal") { engine in
            let noon = Sample.noon
            _ = try await engine.seal(before: noon)
            let late = try await engine.decide(decision("a", at: noon - .seconds(60)), act: act(.dismiss, "a"))
            try expectEqual(late.decidedAt, noon, "the instant of a decision that came after the seal")
            _ = try await engine.decide(decision("b", into: "c", at: noon + .seconds(120)), act: act(.merge, "b"))
            _ = try await engine.decide(decision("d", at: noon + .seconds(60)), act: act(.dismiss, "d"))
            let all = try await engine.decisions(from: noon, before: noon + .seconds(999))
            try expectEqual(all.map(\.incident), ["a", "d", "b"], "the decisions")
            try expectEqual(all.last, decision("b", into: "c", at: noon + .seconds(120)), "the last decision")
            let some = try await engine.decisions(from: noon + .seconds(60), before: noon + .seconds(120))
            try expectEqual(some.map(\.incident), ["d"], "the decisions of a minute")
        },
        StoreFact("decisions that are copied are the same in the copy") { engine in
            let decisions = [decision("a", at: Sample.noon), decision("b", into: "a", at: Sample.noon)]
            try await engine.append(decisions: decisions)
            let all = try await engine.decisions(from: Sample.noon, before: .distant)
            try expectEqual(all, decisions, "the decisions")
        },
        StoreFact("every judgement and decision is in the audit log, which is a chain") { engine in
            let held = Sample.report("a", hold: .links)
            _ = try await engine.append([held])
            _ = try await engine.judge(held.id, .rejected, act: act(.reject, held.id))
            _ = try await engine.decide(decision("i", at: Sample.noon), act: act(.dismiss, "i", reason: "A quiz show."))
            let noted = try await engine.note(act(.pause, "a/b"), outcome: .begun)
            let entries = try await engine.auditEntries(after: 0, limit: 9)
            try expectEqual(entries.map(\.action), [.reject, .dismiss, .pause], "the actions")
            try expectEqual(entries.map(\.outcome), [.done, .done, .begun], "the outcomes")
            try expectEqual(entries.map(\.sequence), [1, 2, 3], "the places")
            try expectEqual(entries[1].reason, "A quiz show.", "the reason")
            try expectEqual(entries.last, noted, "the last entry")
            for (last, entry) in zip([nil] + entries.map { $0 }, entries) {
                try expectTrue(entry.follows(last), "each entry follows the one before it")
            }
            let rest = try await engine.auditEntries(after: 1, limit: 1)
            try expectEqual(rest, [entries[1]], "a page of the entries")
        },
        StoreFact("a token that is revoked stays so, and the audit log says who did it") { engine in
            try expectTrue(try await !engine.isRevoked(token: "a"), "no token is revoked at first")
            try expectTrue(try await engine.revokeToken("a", act: act(.revoke, "a")), "it is revoked")
            try expectTrue(try await !engine.revokeToken("a", act: act(.revoke, "a")), "the second time it was so")
            try expectTrue(try await engine.isRevoked(token: "a"), "it stays revoked")
            try expectTrue(try await !engine.isRevoked(token: "b"), "another is not")
            try expectEqual(
                try await engine.auditEntries(after: 0, limit: 9).map(\.outcome), [.done, .repeated],
                "what the audit log says")
        },
    ]

    static let retentionFacts: [StoreFact] = [
        StoreFact("words and hashes are forgotten apart, of what is old and folded, in bounded steps") { engine in
            let reports = (0..<6).map {
                Sample.report(
                    "\($0)", reporter: 7, network: 8, link: "https://forum.example/\($0)",
                    receivedAt: Sample.noon + .seconds($0))
            }
            _ = try await engine.append(reports)
            let cut = Sample.noon + .seconds(5)
            try expectEqual(
                try await engine.forget(.words, receivedBefore: cut, limit: 9), 0, "nothing without a snapshot")
            let progress = FoldProgress(through: Sample.noon.minute, position: LogPosition(rawValue: 4))
            try await engine.record(FoldStep(progress: progress, snapshot: [1]))
            try expectEqual(try await engine.forget(.words, receivedBefore: cut, limit: 3), 3, "the first step")
            try expectEqual(try await engine.forget(.words, receivedBefore: cut, limit: 3), 1, "what is folded")
            try expectEqual(try await engine.forgotten(.words), LogPosition(rawValue: 4), "how far it has come")
            try expectEqual(try await engine.forgotten(.hashes), .start, "how far the hashes have come")
            let end = FoldProgress(through: Sample.noon.minute, position: LogPosition(rawValue: 6))
            try await engine.record(FoldStep(progress: end, snapshot: [2]))
            try expectEqual(try await engine.forget(.words, receivedBefore: cut, limit: 3), 1, "what is old")
            try expectEqual(
                try await engine.forget(.hashes, receivedBefore: Sample.noon + .seconds(2), limit: 9), 2, "the hashes")
            let log = try await engine.everything().map(\.report)
            try expectEqual(log.map { $0.text == nil }, [true, true, true, true, true, false], "whose words are gone")
            try expectEqual(log.map { $0.link == nil }, log.map { $0.text == nil }, "whose link is gone")
            try expectEqual(
                log.map { $0.reporter == nil && $0.network == nil }, [true, true, false, false, false, false],
                "whose hashes are gone")
            try expectEqual(log.map(\.symptoms), reports.map(\.symptoms), "what else they said")
        },
        StoreFact("the link of an operator's own words stays") { engine in
            let report = Sample.report("a", kind: .status, link: "https://status.example/1")
            _ = try await engine.append([report])
            let progress = FoldProgress(through: Sample.noon.minute, position: LogPosition(rawValue: 1))
            try await engine.record(FoldStep(progress: progress, snapshot: [1]))
            _ = try await engine.forget(.words, receivedBefore: .distant, limit: 9)
            try expectEqual(try await engine.everything().first?.report.link, report.link, "the link")
        },
        StoreFact("what has been forgotten can be scrubbed") { engine in
            _ = try await engine.append([Sample.report("a")])
            try expectTrue(try await engine.scrub(), "nothing is in the way")
        },
    ]

    private static func act(
        _ action: AdminAct.Action, _ subject: ReportID, at instant: Timestamp = Sample.noon
    ) -> AdminAct {
        AdminAct(who: "ada", action: action, subject: subject.description, reason: nil, at: instant)
    }

    private static func act(_ action: AdminAct.Action, _ subject: String, reason: String? = nil) -> AdminAct {
        AdminAct(who: "ada", action: action, subject: subject, reason: reason, at: Sample.noon)
    }

    private static func decision(
        _ incident: Incident.ID, into other: Incident.ID? = nil, at instant: Timestamp
    ) -> IncidentDecision {
        IncidentDecision(
            incident: incident, service: "penlight", action: other.map { .merge(into: $0) } ?? .dismiss,
            decidedAt: instant)
    }
}
