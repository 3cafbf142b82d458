import OutcryModel
import OutcryStore

extension StoreConformance {
    static let logFacts: [StoreFact] = [
        StoreFact("a new report is stored as it was given") { engine in
            let report = Sample.report(
                "a", source: "x/forum", kind: .forum, reporter: .max, network: .max - 1, hold: .links,
                symptoms: [.slow, .dataLoss], language: "de-AT",
                text: "Nichts geht mehr: 🔥 “e\u{301}”", link: "https://forum.example/1?a=b",
                occurredAt: Timestamp(milliseconds: -1))
            try expectEqual(try await engine.append([report]), [.stored(report)], "the receipt")
            let logged = LoggedReport(position: LogPosition(rawValue: 1), report: report)
            try expectEqual(try await engine.everything(), [logged], "the log")
        },
        StoreFact("a report of which little is known comes back as little") { engine in
            let report = Report(
                id: ReportID(at: Sample.noon), source: "s", sourceKind: .import, key: "", reporter: nil,
                occurredAt: Sample.noon, receivedAt: Sample.noon)
            _ = try await engine.append([report])
            try expectEqual(try await engine.everything().map(\.report), [report], "the log")
        },
        StoreFact("one report is found by its id until it is taken back") { engine in
            let (first, second) = (Sample.report("a"), Sample.report("b"))
            _ = try await engine.append([first, second])
            try expectEqual(try await engine.report(second.id), second, "the report")
            try expectEqual(try await engine.report(ReportID(at: Sample.noon)), nil, "one that is not there")
            _ = try await engine.withdraw(second.id, at: Sample.noon)
            try expectEqual(try await engine.report(second.id), nil, "one that was taken back")
            try expectEqual(try await engine.report(first.id), first, "the other")
        },
        StoreFact("an empty call is answered with nothing") { engine in
            try expectEqual(try await engine.append([]), [], "the receipts")
            try expectEqual(try await engine.seal(before: Sample.noon), .start, "the last position")
        },
        StoreFact("receipts come in the order of the reports") { engine in
            let reports = (0..<50).map { Sample.report("\($0)") }
            try expectEqual(
                try await engine.append(reports).map(\.id), reports.map(\.id), "the ids of the receipts")
            try expectEqual(try await engine.everything().map(\.report), reports, "the log")
        },
        StoreFact("a repeated key of a source is not stored again") { engine in
            let first = Sample.report("a")
            let again = first.with(id: ReportID(at: Sample.noon + .seconds(60)))
            let other = Sample.report("a", text: "PenLight is slow")
            _ = try await engine.append([first])
            try expectEqual(
                try await engine.append([again, other]),
                [.repeated(first.id, alike: true), .repeated(first.id, alike: false)], "the receipts")
            try expectEqual(try await engine.everything().count, 1, "the number of reports")
        },
        StoreFact("a key repeated within one call is stored once") { engine in
            let first = Sample.report("a")
            try expectEqual(
                try await engine.append([first, first]), [.stored(first), .repeated(first.id, alike: true)],
                "the receipts")
        },
        StoreFact("the same key through another source is another report") { engine in
            let receipts = try await engine.append([
                Sample.report("a", source: "one"), Sample.report("a", source: "two"),
            ])
            try expectEqual(receipts.count { if case .stored = $0 { true } else { false } }, 2, "the number stored")
        },
        StoreFact("a report received late is raised to the order of the log") { engine in
            let early = Sample.report("early", receivedAt: Sample.noon)
            let late = Sample.report("late", receivedAt: Sample.noon - .seconds(5))
            _ = try await engine.append([early])
            try expectEqual(
                try await engine.append([late]), [.stored(late.received(at: Sample.noon))], "the receipt")
            try expectEqual(
                try await engine.everything().map(\.report.receivedAt), [Sample.noon, Sample.noon],
                "the instants of receipt")
        },
        StoreFact("nothing is received before a seal after it") { engine in
            let sealed = Sample.noon + .seconds(60)
            _ = try await engine.append([Sample.report("a")])
            try expectEqual(
                try await engine.seal(before: sealed), LogPosition(rawValue: 1), "the last position at the seal")
            let late = Sample.report("b", occurredAt: Sample.noon - .seconds(1))
            try expectEqual(try await engine.append([late]), [.stored(late.received(at: sealed))], "the receipt")
            _ = try await engine.seal(before: Sample.noon)
            let later = Sample.report("c")
            try expectEqual(
                try await engine.append([later]), [.stored(later.received(at: sealed))],
                "the receipt after an earlier seal")
        },
        StoreFact("reading goes on after a place and ends before an instant") { engine in
            let reports = (0..<10).map { Sample.report("\($0)", receivedAt: Sample.noon + .seconds($0)) }
            _ = try await engine.append(reports)
            let third = LogPosition(rawValue: 3)
            let read = try await engine.read(after: third, before: Sample.noon + .seconds(8), limit: 3)
            try expectEqual(read.map(\.report), Array(reports[3..<6]), "three reports after the third")
            let rest = try await engine.read(after: third, before: Sample.noon + .seconds(8), limit: 100)
            try expectEqual(rest.map(\.report), Array(reports[3..<8]), "the reports before the instant")
            let none = try await engine.read(after: LogPosition(rawValue: 10), before: .distant, limit: 10)
            try expectEqual(none, [], "what follows the last")
            try expectEqual(
                try await engine.read(after: .start, before: .distant, limit: 0), [], "nothing when nothing is asked")
        },
        StoreFact("places have no gaps, whatever was repeated") { engine in
            for round in 0..<3 {
                _ = try await engine.append([Sample.report("same"), Sample.report("new \(round)")])
            }
            try expectEqual(try await engine.everything().map(\.position.rawValue), [1, 2, 3, 4], "the places")
        },
        StoreFact("a withdrawn report is read no more, and its verdict is forgotten") { engine in
            let reports = (0..<3).map { Sample.report("\($0)") }
            _ = try await engine.append(reports)
            let progress = FoldProgress(through: Sample.noon.minute, position: LogPosition(rawValue: 3))
            try await engine.record(FoldStep(progress: progress, verdicts: [reports[1].id: Sample.verdict()]))
            try expectTrue(try await engine.withdraw(reports[1].id, at: Sample.noon), "it is taken back")
            try expectEqual(try await engine.everything().map(\.report), [reports[0], reports[2]], "the log")
            try expectTrue(try await engine.verdict(on: reports[1].id) == nil, "there is no verdict on it")
            try expectTrue(try await engine.withdraw(reports[1].id, at: Sample.noon), "it is taken back again")
        },
        StoreFact("a report withdrawn while its minute is folded gets no verdict") { engine in
            let reports = (0..<2).map { Sample.report("\($0)") }
            _ = try await engine.append(reports)
            _ = try await engine.withdraw(reports[0].id, at: Sample.noon)
            let progress = FoldProgress(through: Sample.noon.minute, position: LogPosition(rawValue: 2))
            let verdicts = Dictionary(uniqueKeysWithValues: reports.map { ($0.id, Sample.verdict()) })
            try await engine.record(FoldStep(progress: progress, verdicts: verdicts))
            try expectTrue(try await engine.verdict(on: reports[0].id) == nil, "there is no verdict on it")
            try expectTrue(try await engine.verdict(on: reports[1].id) != nil, "there is one on the other")
        },
        StoreFact("a withdrawn report that is sent again stays withdrawn") { engine in
            let report = Sample.report("a")
            _ = try await engine.append([report])
            _ = try await engine.withdraw(report.id, at: Sample.noon)
            let other = Sample.report("a", text: "PenLight is slow")
            try expectEqual(
                try await engine.append([report, other]),
                [.repeated(report.id, alike: true), .repeated(report.id, alike: true)], "the receipts")
            try expectEqual(try await engine.everything(), [], "the log")
        },
        StoreFact("what was never reported cannot be withdrawn") { engine in
            try expectTrue(
                try await !engine.withdraw(ReportID(at: Sample.noon), at: Sample.noon), "there is no such report")
        },
        StoreFact("calls made at once are all answered and stored once") { engine in
            let accepted = try await withThrowingTaskGroup(of: [Receipt].self) { group in
                for number in 0..<200 {
                    group.addTask { try await engine.append([Sample.report("\(number / 2)")]) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            try expectEqual(accepted.count, 200, "the number of receipts")
            try expectEqual(
                accepted.count { if case .stored = $0 { true } else { false } }, 100, "the number stored")
            let keys = try await engine.everything().map(\.report.key)
            try expectEqual(Set(keys).count, 100, "the number of keys in the log")
            try expectEqual(keys.count, 100, "the number of reports in the log")
        },
    ]
}

extension ReportLog {
    func everything() async throws -> [LoggedReport] {
        try await read(after: .start, before: .distant, limit: .max)
    }
}

extension Timestamp {
    static let distant = Timestamp(milliseconds: 253_402_300_799_999)
}

extension Report {
    func with(id: ReportID) -> Report {
        Report(
            id: id, source: source, sourceKind: sourceKind, key: key, reporter: reporter, network: network,
            hold: hold, service: service, symptoms: symptoms, region: region, language: language, text: text,
            link: link, occurredAt: occurredAt, receivedAt: receivedAt)
    }
}
