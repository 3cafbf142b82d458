import Foundation

extension SubmissionDraft {
    /// Reads the members of a JSON object, and what is wrong with their types.
    ///
    /// Throws `Problem` when the bytes are not UTF-8 or not a JSON object. Members of other names are passed over.
    static func read(json bytes: [UInt8]) throws(Problem) -> (draft: SubmissionDraft, faults: [Problem.Item]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem(.notUTF8) }
        guard !text.isEmpty else { throw Problem(.notJSON, "The body is empty. \(ProblemKind.notJSON.remedy)") }
        if let draft = bytes.withUnsafeBufferPointer({ SubmissionScanner.draft(of: $0) }) { return (draft, []) }
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw Problem(.notJSON)
        }
        guard let object = value as? [String: Any] else { throw Problem(.notJSON) }
        var draft = SubmissionDraft()
        var faults: [Problem.Item] = []
        func string(_ member: String, example: String) -> String? {
            switch object[member] {
            case nil, is NSNull: return nil
            case let text as String: return text
            default:
                faults.append(
                    Problem.Item(
                        pointer: "/\(member)", detail: "“\(member)” has to be a string, such as \"\(example)\"."))
                return nil
            }
        }
        draft.service = string("service", example: "penlight")
        draft.region = string("region", example: "DE-BE")
        draft.text = string("text", example: "Cannot sign in since noon")
        draft.occurredAt = string("occurredAt", example: "2026-11-22T12:50:00Z")
        switch object["position"] {
        case nil, is NSNull: break
        case let position as [String: Any]:
            draft.position = (position["latitude"] as? Double, position["longitude"] as? Double)
        default:
            faults.append(
                Problem.Item(
                    pointer: "/position",
                    detail: "“position” has to be an object, such as {\"latitude\": 52.5, \"longitude\": 13.4}."))
        }
        switch object["symptoms"] {
        case nil, is NSNull: break
        case let symptoms as [Any]:
            // One fault each for thousands would make an answer many times the size of the request.
            for (index, symptom) in symptoms.prefix(SubmissionDraft.mostRead).enumerated() {
                if let symptom = symptom as? String {
                    draft.symptoms.append(symptom)
                } else {
                    faults.append(
                        Problem.Item(pointer: "/symptoms/\(index)", detail: "Each symptom has to be a string."))
                }
            }
        default:
            faults.append(
                Problem.Item(pointer: "/symptoms", detail: "“symptoms” has to be a list, such as [\"slow\"]."))
        }
        return (draft, faults)
    }
}
