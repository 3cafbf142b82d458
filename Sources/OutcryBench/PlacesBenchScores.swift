import Foundation
import OutcryModel
import OutcryRegions

/// How many places the gazetteer found in messages, and how many of these it told right.
struct PlacesBenchScores {
    private struct Count {
        var found = 0
        var ofTree = 0
        var right = 0
        var cities = 0
        var citiesRight = 0
    }

    /// How far from the gold point a city may lie, in kilometres.
    private static let near = 30.0

    private let tree: RegionTree
    private var messages = 0
    private var mentions = 0
    private var gold = 0
    private var goldOfTree = 0
    private var told = Count()
    private var baseline = Count()

    init(_ messages: [PlacesBenchMessage], gazetteer: Gazetteer, tree: RegionTree) {
        self.tree = tree
        self.messages = messages.count
        for message in messages {
            gold += message.places.count
            goldOfTree += message.places.count { $0.isOfTree }
            let told = gazetteer.places(in: message.text)
            mentions += told.count
            let largest = gazetteer.largestPlaces(in: message.text)
            for place in message.places {
                count(place, told, &self.told)
                count(place, largest, &baseline)
            }
        }
    }

    private func count(_ place: PlacesBenchMessage.Place, _ mentions: [PlaceMention], _ count: inout Count) {
        guard let mention = mentions.first(where: { $0.range.overlaps(place.range) }) else { return }
        count.found += 1
        if place.isOfTree { count.ofTree += 1 }
        if tree.ancestor(of: mention.region, at: .country)?.rawValue == place.country { count.right += 1 }
        guard place.isCity, let region = tree[mention.region], region.level == .city, let position = region.position
        else { return }
        count.cities += 1
        if distance(position, place) <= Self.near { count.citiesRight += 1 }
    }

    /// The way over the globe, in kilometres.
    private func distance(_ position: Position, _ place: PlacesBenchMessage.Place) -> Double {
        let radians = Double.pi / 180
        let (north, south) = (position.latitude * radians, place.latitude * radians)
        let east = (position.longitude - place.longitude) * radians
        let half = pow(sin((north - south) / 2), 2) + cos(north) * cos(south) * pow(sin(east / 2), 2)
        return 12_742 * asin(min(1, sqrt(half)))
    }

    /// Adds the figures of a language.
    func add(to figures: inout Figures, language: String) {
        func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
        figures.add("\(language)_messages", Double(messages), "messages of the development part")
        figures.add("\(language)_gold", Double(gold), "places with a country that the annotators found")
        figures.add("\(language)_mentions", Double(mentions), "mentions that the gazetteer found")
        figures.add("\(language)_found_of_tree", share(told.ofTree, goldOfTree), "of \(goldOfTree) countries to towns")
        figures.add("\(language)_country", share(told.right, told.found), "country right, of \(told.found) found")
        figures.add(
            "\(language)_country_by_people", share(baseline.right, baseline.found), "baseline, of \(baseline.found)")
        figures.add("\(language)_city", share(told.citiesRight, told.cities), "city right, of \(told.cities) found")
        figures.add(
            "\(language)_city_by_people", share(baseline.citiesRight, baseline.cities),
            "baseline, of \(baseline.cities)")
    }
}
