/// What can be done at one path with one method. For the template `api`.
struct APIOperation: Sendable {
    /// The methods, in the order in which they are told.
    static let methods = ["get", "post", "put", "patch", "delete"]

    let operationID: String
    let verb: String
    let path: String
    let operationTitle: String
    let operationText: [String]
    let access: String?
    let parameters: [Parameter]
    let hasParameters: Bool
    let bodies: [Body]
    let answers: [Answer]
    let refusals: String?

    struct Parameter: Sendable {
        let parameterName: String
        let place: String
        let isRequired: Bool
        let kind: APIKind
        let parameterText: String
    }

    struct Body: Sendable {
        let bodyType: String
        let kind: APIKind
        let sample: String?
    }

    struct Answer: Sendable {
        let status: String
        let answerText: String
        let forms: [Form]
    }

    struct Form: Sendable {
        let formType: String
        let kind: APIKind?
    }

    /// Reads an operation, and what it refers to elsewhere in the document.
    init(_ node: DocumentNode, method: String, path: String, _ document: DocumentNode) {
        operationID = "op-\(node["operationId"]?.text ?? APIPage.anchor(method + path))"
        verb = method.uppercased()
        self.path = path
        operationTitle = node["summary"]?.text ?? ""
        operationText = APIPage.paragraphs(node["description"]?.text)
        let schemes = (node["security"]?.items ?? []).flatMap { $0.members.map(\.name) }
        access = schemes.isEmpty ? nil : schemes.joined(separator: ", ")
        parameters = (node["parameters"]?.items ?? []).map { Self.parameter(Self.resolved($0, document)) }
        hasParameters = !parameters.isEmpty
        bodies = (node.at("requestBody", "content")?.members ?? []).map { type, media in
            Body(
                bodyType: type, kind: APIKind(media["schema"]),
                sample: (media["example"] ?? media["examples"]?.members.first?.node["value"]).map {
                    $0.text ?? $0.pretty
                })
        }
        var answers: [Answer] = []
        var refusals: [String] = []
        for (status, reference) in node["responses"]?.members ?? [] {
            let response = Self.resolved(reference, document)
            if status >= "4" {
                refusals.append(status)
                continue
            }
            let forms = (response["content"]?.members ?? []).map { type, media in
                Form(formType: type, kind: media["schema"].map { APIKind($0) })
            }
            answers.append(Answer(status: status, answerText: response["description"]?.text ?? "", forms: forms))
        }
        self.answers = answers
        self.refusals = refusals.isEmpty ? nil : refusals.joined(separator: ", ")
    }

    private static func parameter(_ node: DocumentNode) -> Parameter {
        let schema = node["schema"] ?? DocumentNode(value: [String: Any]())
        let usual = schema["default"].map { " Default: \($0.text ?? $0.pretty)." } ?? ""
        return Parameter(
            parameterName: node["name"]?.text ?? "", place: node["in"]?.text ?? "",
            isRequired: node["required"]?.isTrue ?? false, kind: APIKind(schema),
            parameterText: (node["description"]?.text ?? "") + usual)
    }

    /// What a reference leads to, or the node itself.
    private static func resolved(_ node: DocumentNode, _ document: DocumentNode) -> DocumentNode {
        guard let reference = node["$ref"]?.text else { return node }
        let target = reference.split(separator: "/").dropFirst().reduce(DocumentNode?.some(document)) {
            $0?[String($1)]
        }
        return target ?? node
    }
}
