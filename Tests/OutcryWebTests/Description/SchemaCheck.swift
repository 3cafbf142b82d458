import Foundation
import OutcryModel

@testable import OutcryWeb

/// Holds a value against a schema of the description: the part of JSON Schema that the description uses. A member that the
/// schema does not name is a fault, too, so that nothing is answered that is not described.
struct SchemaCheck {
    let document: DocumentNode
    private(set) var faults: [String] = []

    init(_ document: DocumentNode) {
        self.document = document
    }

    /// Notes what is wrong with a value.
    mutating func check(_ value: Any, _ schema: DocumentNode, at place: String = "", strict: Bool = true) {
        if let reference = schema["$ref"]?.text {
            guard let target = resolve(reference) else { return fault(place, "\(reference) leads nowhere") }
            return check(value, target, at: place, strict: strict)
        }
        if let choices = schema["anyOf"]?.items ?? schema["oneOf"]?.items {
            let fits = choices.contains { choice in
                var attempt = SchemaCheck(document)
                attempt.check(value, choice, at: place)
                return attempt.faults.isEmpty
            }
            if !fits { fault(place, "\(value) is none of \(choices.count) kinds") }
        }
        let parts = schema["allOf"]?.items ?? []
        for part in parts { check(value, part, at: place, strict: false) }
        if let type = schema["type"], !isOf(type, value) { return fault(place, "\(value) is not of the type") }
        if let values = schema["enum"]?.items.compactMap(\.text), let text = value as? String, !values.contains(text) {
            fault(place, "\(text) is not among the values")
        }
        if let constant = schema["const"]?.text, constant != value as? String { fault(place, "is not \(constant)") }
        switch value {
        case let text as String: check(text: text, schema, place)
        case let list as [Any]:
            for (index, item) in list.enumerated() {
                if let items = schema["items"] { check(item, items, at: "\(place)/\(index)") }
            }
        case let object as [String: Any]: check(object, schema, [schema] + parts.map(resolved), place, strict)
        default: checkNumber(value, schema, place)
        }
    }

    private mutating func check(
        _ object: [String: Any], _ schema: DocumentNode, _ parts: [DocumentNode], _ place: String, _ strict: Bool
    ) {
        for name in schema["required"]?.items.compactMap(\.text) ?? [] where object[name] == nil {
            fault(place, "\(name) is missing")
        }
        let members = Dictionary(schema["properties"]?.members.map { ($0.name, $0.node) } ?? []) { first, _ in first }
        let known = Set(parts.flatMap { $0["properties"]?.members.map(\.name) ?? [] })
        for (name, member) in object {
            if let described = members[name] {
                check(member, described, at: "\(place)/\(name)")
            } else if let others = schema["additionalProperties"] {
                check(member, others, at: "\(place)/\(name)")
            } else if strict, !known.contains(name), !known.isEmpty {
                fault(place, "\(name) is not described")
            }
        }
    }

    private mutating func check(text: String, _ schema: DocumentNode, _ place: String) {
        switch schema["format"]?.text {
        case "date-time": if Timestamp(rfc3339: text) == nil { fault(place, "\(text) is no time") }
        case "uuid": if UUID(uuidString: text) == nil { fault(place, "\(text) is no UUID") }
        case "uri": if URL(string: text)?.scheme == nil { fault(place, "\(text) is no address") }
        default: break
        }
        if let most = schema["maxLength"]?.number, text.unicodeScalars.count > most { fault(place, "too long") }
        if let pattern = schema["pattern"]?.text {
            if text.range(of: pattern, options: .regularExpression) == nil { fault(place, "\(text) is not \(pattern)") }
        }
    }

    private mutating func checkNumber(_ value: Any, _ schema: DocumentNode, _ place: String) {
        guard let number = value as? Double else { return }
        if let least = schema["minimum"]?.number, number < Double(least) { fault(place, "\(number) is too small") }
        if let most = schema["maximum"]?.number, number > Double(most) { fault(place, "\(number) is too large") }
    }

    private func isOf(_ type: DocumentNode, _ value: Any) -> Bool {
        let names = type.text.map { [$0] } ?? type.items.compactMap(\.text)
        return names.contains { name in
            switch name {
            case "object": value is [String: Any]
            case "array": value is [Any]
            case "string": value is String
            case "integer": value is Int
            case "number": value is Double
            case "boolean": value is Bool
            default: value is NSNull
            }
        }
    }

    private func resolved(_ schema: DocumentNode) -> DocumentNode {
        schema["$ref"]?.text.flatMap(resolve) ?? schema
    }

    private func resolve(_ reference: String) -> DocumentNode? {
        reference.split(separator: "/").dropFirst().reduce(DocumentNode?.some(document)) { $0?[String($1)] }
    }

    private mutating func fault(_ place: String, _ words: String) {
        faults.append("\(place): \(words)")
    }
}
