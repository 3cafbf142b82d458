import Foundation
import OutcryModel

/// The description of a world as it is written.
struct WorldDescription: Decodable {
    struct Node: Decodable {
        let id: String
        let parent: Int
        let level: Int
        /// The level by its name, such as `city`, where the numbers are not those of the benchmark.
        let rank: RegionLevel?
        let tz: Int?
        let dst: String?
    }

    struct ServiceDescription: Decodable {
        let id: String
        let users: [String: Int]
        let propensity: Double?
        let propensitySpread: Double?

        private enum CodingKeys: String, CodingKey {
            case id
            case users
            case propensity = "report_propensity"
            case propensitySpread = "report_propensity_logsd"
        }
    }

    let start: String
    let minutes: Int
    let symptoms: [String]
    let sources: [String]
    let nodes: [Node]
    let services: [ServiceDescription]

    /// Why JSON is no description, in a few words.
    static func reason(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return error.localizedDescription }
        func place(_ path: [any CodingKey]) -> String {
            path.isEmpty
                ? "the document" : path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context): return "\(place(context.codingPath)) has no \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(place(context.codingPath)) is not of the kind expected"
        default: return "it is no JSON"
        }
    }
}
