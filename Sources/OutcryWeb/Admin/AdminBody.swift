import Foundation
import HTTPTypes
import Hummingbird

/// What an administrator sends with an act: a JSON object, or nothing.
struct AdminBody {
    /// The most characters of a reason.
    static let longestReason = 500

    private static let examples = [
        "into": "penlight-20261122T1250", "address": "https://example.com/outcry", "service": "penlight",
        "region": "DE-BE",
    ]

    /// Why; `nil` when nothing was said.
    let reason: String?
    /// The incident that another one is part of.
    let into: String?

    /// Reads the body of a request. Throws `Problem` for one that is no JSON object, or has members that cannot be taken.
    static func read(
        _ request: Request, by reading: RequestReading, needsReason: Bool = false, needsInto: Bool = false
    ) async throws -> AdminBody {
        let members = try await members(of: request, by: reading)
        var faults: [Problem.Item] = []
        let reason = text("reason", of: members, isNeeded: needsReason, &faults)
        let into = text("into", of: members, isNeeded: needsInto, &faults)
        guard faults.isEmpty else { throw Problem(.invalidAct, errors: faults) }
        return AdminBody(reason: reason, into: into)
    }

    /// The members of the JSON object in a body; none where there is no body. Throws `Problem` for anything else.
    static func members(of request: Request, by reading: RequestReading) async throws -> [String: Any] {
        let bytes = try await reading.body(of: request)
        guard !bytes.isEmpty else { return [:] }
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            throw Problem(.notJSON, "Send one JSON object, such as {\"reason\": \"A quiz show asked for it.\"}.")
        }
        return object
    }

    /// A text of at most so many characters among the members of a body; what is wrong with it is added to the faults.
    static func text(
        _ name: String, of members: [String: Any], isNeeded: Bool = false, most: Int = longestReason,
        _ faults: inout [Problem.Item]
    ) -> String? {
        let example = examples[name] ?? "A quiz show asked for it."
        let value = members[name] ?? NSNull()
        let text = (value as? String).map(PlainText.clean)
        if value is NSNull || text?.isEmpty == true {
            guard isNeeded else { return nil }
            faults.append(Problem.Item(pointer: "/\(name)", detail: "Give it, such as \"\(name)\": \"\(example)\"."))
            return nil
        }
        guard let text else {
            faults.append(
                Problem.Item(pointer: "/\(name)", detail: "“\(name)” has to be a string, such as \"\(example)\"."))
            return nil
        }
        guard text.unicodeScalars.count <= most else {
            faults.append(
                Problem.Item(
                    pointer: "/\(name)", detail: "At most \(Figures.count(most)) characters are taken."))
            return nil
        }
        return text
    }
}
