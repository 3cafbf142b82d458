import OutcryModel
import OutcryStore

extension StoreConformance {
    static let foldFacts: [StoreFact] = [
        StoreFact("an empty store knows nothing") { engine in
            try expectEqual(try await engine.progress(), nil, "the progress")
            try expectEqual(try await engine.snapshot(), nil, "the snapshot")
            try expectEqual(try await engine.verdict(on: Sample.report("a").id), nil, "the verdict")
            try expectEqual(try await engine.incident("penlight-1"), nil, "the incident")
        },
        StoreFact("progress is that of the last step") { engine in
            for number in 1...3 { try await engine.record(step(number)) }
            try expectEqual(try await engine.progress(), step(3).progress, "the progress")
        },
        StoreFact("the newest snapshot stays until there is a newer one") { engine in
            try await engine.record(step(1, snapshot: [1, 0, 255]))
            try await engine.record(step(2))
            try expectEqual(
                try await engine.snapshot(), FoldSnapshot(progress: step(1).progress, state: [1, 0, 255]),
                "the snapshot after a step without one")
            try await engine.record(step(3, snapshot: []))
            try expectEqual(
                try await engine.snapshot(), FoldSnapshot(progress: step(3).progress, state: []),
                "the snapshot after a step with one")
        },
        StoreFact("verdicts are kept as given, and replaced when written again") { engine in
            let one = Sample.report("one").id
            let two = Sample.report("two").id
            let changed = Sample.verdict(symptoms: [], region: nil)
            try await engine.record(step(1, verdicts: [one: Sample.verdict(), two: Sample.verdict()]))
            try await engine.record(step(1, verdicts: [two: changed]))
            try expectEqual(try await engine.verdict(on: one), Sample.verdict(), "the first verdict")
            try expectEqual(try await engine.verdict(on: two), changed, "the verdict written again")
        },
        StoreFact("a step written twice is as if written once") { engine in
            let step = FoldStep(
                progress: step(1).progress, verdicts: [Sample.report("a").id: Sample.verdict()],
                tallies: [Sample.tally(reporters: 7)], incidents: [Sample.incident()], snapshot: [1])
            try await engine.record(step)
            try await engine.record(step)
            let hour = Sample.noon.minute - 30
            let query = TallyQuery(service: "penlight", from: hour, to: hour + 60, symptom: .together)
            try expectEqual(try await engine.tallies(query), [Sample.tally(reporters: 7)], "the tallies")
            try expectEqual(try await engine.incidents(IncidentQuery()), [Sample.incident()], "the incidents")
        },
    ]

    private static func step(
        _ number: Int, verdicts: [ReportID: Verdict] = [:], snapshot: [UInt8]? = nil
    ) -> FoldStep {
        FoldStep(
            progress: FoldProgress(
                through: Sample.noon.minute + number, position: LogPosition(rawValue: Int64(number))),
            verdicts: verdicts, snapshot: snapshot)
    }
}
