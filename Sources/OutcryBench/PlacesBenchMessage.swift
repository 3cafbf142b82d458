import Foundation

/// A message of IDRISI-RE with the places its annotators found in it.
struct PlacesBenchMessage {
    /// A place in the message.
    struct Place {
        /// Where it is, in bytes of UTF-8.
        let range: Range<Int>
        /// The ISO code of its country.
        let country: String
        let latitude: Double
        let longitude: Double
        let isCity: Bool
        /// Whether the tree of regions has places of this kind.
        let isOfTree: Bool
    }

    let text: String
    let places: [Place]

    /// The messages of the development parts below a folder, in the order of their files' names.
    static func all(in folder: String) throws -> [PlacesBenchMessage] {
        let events = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        var messages: [PlacesBenchMessage] = []
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        for event in events {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(event)/dev.jsonl") else { continue }
            for line in data.split(separator: 0x0A) {
                messages.append(PlacesBenchMessage(try decoder.decode(Line.self, from: line)))
            }
        }
        return messages
    }

    private init(_ line: Line) {
        text = line.text
        let scalars = Array(line.text.unicodeScalars)
        places = line.locationMentions.compactMap { mention in
            guard let found = mention.osmJson, let country = found.address?.countryCode,
                let latitude = found.lat.flatMap(Double.init), let longitude = found.lon.flatMap(Double.init),
                mention.startOffset < mention.endOffset, mention.endOffset <= scalars.count
            else { return nil }
            let start = Self.bytes(scalars[..<mention.startOffset])
            let length = Self.bytes(scalars[mention.startOffset..<mention.endOffset])
            return Place(
                range: start..<start + length, country: country.uppercased(), latitude: latitude, longitude: longitude,
                isCity: mention.type == "City/town",
                isOfTree: ["Country", "State", "Province", "City/town"].contains(mention.type))
        }
    }

    private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + UTF8.width($1) }
    }

    private struct Line: Decodable {
        let text: String
        let locationMentions: [Mention]
    }

    private struct Mention: Decodable {
        let type: String
        let startOffset: Int
        let endOffset: Int
        let osmJson: Found?
    }

    private struct Found: Decodable {
        let lat: String?
        let lon: String?
        let address: Address?
    }

    private struct Address: Decodable {
        let countryCode: String?
    }
}
