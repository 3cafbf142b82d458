import OutcryModel
import OutcryStore

extension StoreConformance {
    static let tallyFacts: [StoreFact] = [
        StoreFact("tallies come by minute, then region, then symptom in the order people are shown them") { engine in
            try await engine.record(grid)
            try expectEqual(
                try await engine.tallies(query(.each)).map(label),
                [
                    "0 - slow", "0 - data_loss", "0 DE-BE cannot_access", "0 DE-BE slow", "0 geonames:1 other",
                    "1 DE cannot_access",
                ], "the tallies of each symptom")
        },
        StoreFact("tallies of all symptoms together and of one are told apart") { engine in
            try await engine.record(grid)
            try expectEqual(
                try await engine.tallies(query(.together)).map(label), ["0 - -", "0 DE-BE -", "1 DE -"],
                "the tallies of all together")
            try expectEqual(
                try await engine.tallies(query(.one(.slow))).map(label), ["0 - slow", "0 DE-BE slow"],
                "the tallies of one symptom")
        },
        StoreFact("tallies of other services and minutes are left out") { engine in
            try await engine.record(grid)
            let second = TallyQuery(service: "penlight", from: start + 1, to: start + 2, symptom: .together)
            try expectEqual(try await engine.tallies(second).map(label), ["1 DE -"], "the second minute")
            let none = TallyQuery(service: "penlight", from: start, to: start, symptom: .together)
            try expectEqual(try await engine.tallies(none), [], "a window without minutes")
            let other = TallyQuery(service: "other", from: start, to: start + 60, symptom: .together)
            try expectEqual(try await engine.tallies(other).map(label), ["0 DE -"], "the other service")
        },
        StoreFact("tallies are added up over some minutes, cell by cell, with the part of every kind of source") {
            engine in
            let first = Sample.tally(region: "DE", minute: start + 1, reporters: 3, bySource: [.forum: 3])
            let second = Sample.tally(
                region: "DE", minute: start + 14, reporters: 4, bySource: [.forum: 1, .social: 3])
            let next = Sample.tally(region: "DE", minute: start + 15, reporters: 2, bySource: [:])
            let beyond = Sample.tally(region: "DE", minute: start + 30, reporters: 9)
            let slow = Sample.tally(region: "DE", symptom: .slow, minute: start + 2, reporters: 2)
            try await engine.record(step([first, second, next, beyond, slow]))
            let query = TallyQuery(
                service: "penlight", from: start, to: start + 30, symptom: .together, step: 15)
            let sum = Sample.tally(region: "DE", minute: start, reporters: 7, bySource: [.forum: 4, .social: 3])
            let rest = Sample.tally(region: "DE", minute: start + 15, reporters: 2, bySource: [:])
            try expectEqual(try await engine.tallies(query), [sum, rest], "the sums")
        },
        StoreFact("a tally written again replaces the value, and the last of a step counts") { engine in
            let all = Sample.tally(minute: start, reporters: 9, bySource: [.forum: 4, .social: 5])
            try await engine.record(step([Sample.tally(minute: start, reporters: 3)]))
            try await engine.record(step([Sample.tally(minute: start, reporters: 5), all]))
            try expectEqual(try await engine.tallies(query(.together)), [all], "the tallies")
        },
        StoreFact("a tally keeps the part of every kind of source, and of none") { engine in
            let parts = Dictionary(uniqueKeysWithValues: SourceKind.allCases.enumerated().map { ($1, $0) })
            let every = Sample.tally(region: "A", minute: start, reporters: 15, bySource: parts)
            let none = Sample.tally(region: "B", minute: start, reporters: 0, bySource: [:])
            try await engine.record(step([every, none]))
            try expectEqual(try await engine.tallies(query(.together)), [every, none], "the tallies")
        },
    ]

    private static let start = Sample.noon.minute

    private static let grid = step([
        Sample.tally(region: "DE", minute: start + 1), Sample.tally(region: nil, minute: start),
        Sample.tally(region: "DE-BE", minute: start),
        Sample.tally(region: "geonames:1", symptom: .other, minute: start),
        Sample.tally(region: "DE-BE", symptom: .slow, minute: start),
        Sample.tally(region: "DE-BE", symptom: .cannotAccess, minute: start),
        Sample.tally(region: nil, symptom: .dataLoss, minute: start),
        Sample.tally(region: nil, symptom: .slow, minute: start),
        Sample.tally(region: "DE", symptom: .cannotAccess, minute: start + 1),
        Sample.tally(region: "DE", minute: start + 60), Sample.tally(region: "DE", minute: start - 1),
        Sample.tally(service: "other", region: "DE", minute: start),
    ])

    private static func step(_ tallies: [Tally]) -> FoldStep {
        FoldStep(progress: FoldProgress(through: start, position: .start), tallies: tallies)
    }

    private static func query(_ symptom: TallyQuery.SymptomFilter) -> TallyQuery {
        TallyQuery(service: "penlight", from: start, to: start + 60, symptom: symptom)
    }

    private static func label(_ tally: Tally) -> String {
        "\(tally.minute - start) \(tally.region?.rawValue ?? "-") \(tally.symptom?.rawValue ?? "-")"
    }
}
