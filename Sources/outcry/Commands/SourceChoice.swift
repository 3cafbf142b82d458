import ArgumentParser
import OutcryCollect
import OutcryModel
import OutcryRegions

/// What the command line says of a source to be added.
struct SourceWish {
    var kind: SourceKind?
    var service: Service.ID?
    var language: String?
    var region: Region.ID?
    var interval: Duration?

    /// The source as far as it is known before its feed is.
    func source(at url: String, id: String) -> Source {
        Source(
            id: Roster.fullID(id), kind: kind ?? .forum, url: url, service: service, language: language,
            region: region, interval: interval ?? .seconds(600))
    }
}

/// What is chosen for a source: what the command line says, else what its feed suggests, each with its reason.
struct SourceChoice {
    struct Value<Chosen> {
        let value: Chosen
        let reason: String
    }

    private static let said = "as you say"

    let kind: Value<SourceKind>
    let language: Value<String>?
    let interval: Value<Duration>
    let wish: SourceWish

    init(wanted: SourceWish, guess: SourceGuess, matches: SourceMatches) {
        wish = wanted
        let official =
            matches.official > 0
            ? Value(value: SourceKind.status, reason: "as \(matches.official) of its entries are an operator's updates")
            : nil
        let guessed = guess.kind.value == .news ? official : nil
        let kind =
            wanted.kind.map { Value(value: $0, reason: Self.said) } ?? guessed
            ?? Value(value: guess.kind.value, reason: guess.kind.reason)
        self.kind = kind
        language =
            wanted.language.map { Value(value: $0, reason: Self.said) }
            ?? matches.language.map { Value(value: $0.tag, reason: "as \($0.count) of \($0.all) entries seem to be") }
        let interval = guess.interval(of: kind.value)
        self.interval =
            wanted.interval.map { Value(value: $0, reason: Self.said) }
            ?? Value(value: interval.value, reason: interval.reason)
    }

    func source(at url: String, id: String) -> Source {
        Source(
            id: Roster.fullID(id), kind: kind.value, url: url, service: wish.service, language: language?.value,
            region: wish.region, interval: interval.value)
    }
}

/// Regions on the command line.
enum SourceRegion {
    static func known(_ code: String) throws -> Region.ID {
        let id = Region.ID(code)
        guard try RegionTree.standard()[id] != nil else {
            throw ValidationError("There is no region “\(code)”. Write a code such as DE, DE-BE or 150.")
        }
        return id
    }
}
