public import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Rounds a position to a region coarse enough to tell nobody's whereabouts: the part of a country (ISO 3166-2) whose
/// cities lie nearest, or what cities on both sides of a border have in common.
///
/// There are no borders in the tree, only cities with a point each, so this tells what is likely and keeps to what is
/// beyond doubt: where cities of two parts are about as near, it is the country; where they are of two countries, it is
/// none.
public struct RegionLocator: Sendable {
    /// A city further away tells nothing.
    private static let farthest = 300.0
    /// A city further away tells no more than the country.
    private static let farthestOfPart = 100.0
    private static let kilometresPerDegree = 111.2

    private struct City {
        let position: Position
        /// How far the city reaches, in kilometres.
        let reach: Double
        let part: Region.ID?
        let country: Region.ID
    }

    /// The cities by the whole degrees of their positions.
    private let cells: [Int: [City]]

    /// A locator for the cities of a tree. It takes a while to make; keep it.
    public init(_ regions: RegionTree) {
        var cells: [Int: [City]] = [:]
        for id in regions.ids {
            guard let city = regions[id], city.level == .city, let position = city.position,
                let country = regions.ancestor(of: id, at: .country)
            else { continue }
            // A city of so many people is about a circle with five thousand of them on each square kilometre.
            let reach = (Double(city.population ?? 0) / (5000 * .pi)).squareRoot()
            cells[Self.cell(Int(position.latitude.rounded(.down)), Int(position.longitude.rounded(.down))), default: []]
                .append(
                    City(
                        position: position, reach: min(reach, 25), part: regions.ancestor(of: id, at: .admin1),
                        country: country))
        }
        self.cells = cells
    }

    /// The region of a position; `nil` where no city is near, or cities of several countries are about as near.
    public func region(at position: Position) -> Region.ID? {
        let near = cities(near: position)
        guard let best = near.map(\.distance).min() else { return nil }
        let isSparse = best > Self.farthestOfPart
        let doubt = isSparse ? best * 0.5 : max(2, best * 0.25)
        let candidates = near.filter { $0.distance <= best + doubt }.map(\.city)
        guard let first = candidates.first, candidates.allSatisfy({ $0.country == first.country }) else { return nil }
        guard !isSparse, let part = first.part, candidates.allSatisfy({ $0.part == part }) else { return first.country }
        return part
    }

    /// The cities around, with how far it is to the edge of each, in kilometres; below zero within one.
    private func cities(near position: Position) -> [(city: City, distance: Double)] {
        var found: [(City, Double)] = []
        let rows = Int((Self.farthest / Self.kilometresPerDegree).rounded(.up))
        let latitude = Int(position.latitude.rounded(.down))
        let longitude = Int(position.longitude.rounded(.down))
        for row in max(-90, latitude - rows)...min(90, latitude + rows) {
            // The nearer the pole, the narrower a degree: there it is the whole circle.
            let narrowest = cos(Double(min(89, max(abs(row), abs(row + 1)))) * .pi / 180)
            let columns = min(180, Int((Double(rows) / narrowest).rounded(.up)))
            for column in (longitude - columns)..<(longitude - columns + min(360, 2 * columns + 1)) {
                for city in cells[Self.cell(row, column)] ?? [] {
                    let distance = Self.distance(city.position, position)
                    if distance <= Self.farthest { found.append((city, distance - city.reach)) }
                }
            }
        }
        return found
    }

    private static func cell(_ latitude: Int, _ longitude: Int) -> Int {
        latitude * 360 + ((longitude + 180) % 360 + 360) % 360
    }

    /// Kilometres between two places, along the great circle (haversine).
    static func distance(_ left: Position, _ right: Position) -> Double {
        let radians = Double.pi / 180
        let (from, to) = (left.latitude * radians, right.latitude * radians)
        let north = sin((to - from) / 2)
        let east = sin((right.longitude - left.longitude) * radians / 2)
        let half = north * north + cos(from) * cos(to) * east * east
        return 2 * 6371 * asin(min(1, half.squareRoot()))
    }
}
