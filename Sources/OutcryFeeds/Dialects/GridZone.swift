import OutcryModel

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A zone of the Universal Transverse Mercator grid, in which some geographical feeds give places in metres.
struct GridZone {
    private let centralMeridian: Double
    private let isSouthern: Bool

    /// The zone that an EPSG code names: on WGS 84, or on NAD 83 or ETRS 89, which lie within two metres of it.
    init?(epsg code: Int) {
        let zone: Int
        switch code {
        case 32601...32660: zone = code - 32600
        case 32701...32760: zone = code - 32700
        case 26901...26923: zone = code - 26900
        case 25828...25838: zone = code - 25800
        default: return nil
        }
        centralMeridian = Double(zone) * 6 - 183
        isSouthern = (32701...32760).contains(code)
    }

    /// The place at metres east and north, to a centimetre; `nil` where no place of the grid has such numbers.
    ///
    /// The series is Krüger's, to the third order (Karney, “Transverse Mercator with an accuracy of a few nanometers”,
    /// 2011, equations 11 and 36).
    func position(easting: Double, northing: Double) -> Position? {
        guard (100_000...900_000).contains(easting), (0...10_000_000).contains(northing) else { return nil }
        let flattening = 1 / 298.257223563
        let third = flattening / (2 - flattening)
        let radius = 6_378_137 / (1 + third) * (1 + third * third / 4 + pow(third, 4) / 64)
        let xi = (northing - (isSouthern ? 10_000_000 : 0)) / (0.9996 * radius)
        let eta = (easting - 500_000) / (0.9996 * radius)
        let terms = [
            third / 2 - 2 / 3 * third * third + 37 / 96 * pow(third, 3),
            third * third / 48 + pow(third, 3) / 15,
            17 / 480 * pow(third, 3),
        ]
        var across = xi
        var along = eta
        for (place, term) in terms.enumerated() {
            let multiple = Double(2 * (place + 1))
            across -= term * sin(multiple * xi) * cosh(multiple * eta)
            along -= term * cos(multiple * xi) * sinh(multiple * eta)
        }
        let conformal = asin(sin(across) / cosh(along))
        let eccentricity = 2 * third.squareRoot() / (1 + third)
        var latitude = conformal
        for _ in 0..<5 {
            // The inverse of the conformal latitude has no closed form; five steps are more than enough.
            let shift = eccentricity * atanh(eccentricity * sin(latitude))
            latitude = asin(tanh(atanh(sin(conformal)) + shift))
        }
        let longitude = centralMeridian + atan2(sinh(along), cos(across)) * 180 / .pi
        return Position(latitude: latitude * 180 / .pi, longitude: longitude)
    }
}
