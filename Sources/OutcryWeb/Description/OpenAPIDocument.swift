import Foundation
import OutcryModel

/// The description of the interface for programs, in OpenAPI 3.1: written by hand, one resource for each part of it, and
/// filled with the address and the services of this instance.
struct OpenAPIDocument {
    /// The resource that the others are put into.
    static let frame = "openapi.json"
    /// The resources of the parts.
    static let parts = [
        "openapi.services.json", "openapi.regions.json", "openapi.incidents.json", "openapi.reports.json",
        "openapi.open311.json", "openapi.operation.json", "openapi.admin.json", "openapi.webhooks.json",
    ]

    /// The whole document.
    let root: DocumentNode

    /// The resources as they are, by name.
    struct Source: Sendable {
        fileprivate let texts: [String: [UInt8]]

        /// Reads them. Throws `WebError` when one is missing.
        init() throws(WebError) {
            var texts: [String: [UInt8]] = [:]
            for name in [OpenAPIDocument.frame] + OpenAPIDocument.parts {
                texts[name] = try PageLibrary.bytes(of: name)
            }
            self.texts = texts
        }
    }

    /// Puts the parts together. Throws `WebError` when one is no JSON.
    init(_ source: Source, site: String, services: [Service]) throws(WebError) {
        var root = try Self.object(Self.frame, of: source)
        var paths = root["paths"] as? [String: Any] ?? [:]
        var components = root["components"] as? [String: [String: Any]] ?? [:]
        for part in Self.parts {
            let object = try Self.object(part, of: source)
            for (path, item) in object["paths"] as? [String: Any] ?? [:] {
                paths[path] = item
            }
            // What is sent to others; one part tells of it.
            if let webhooks = object["webhooks"] { root["webhooks"] = webhooks }
            for (kind, named) in object["components"] as? [String: [String: Any]] ?? [:] {
                components[kind, default: [:]].merge(named) { _, new in new }
            }
        }
        if var service = components["schemas"]?["ServiceID"] as? [String: Any] {
            service["enum"] = services.map(\.id.rawValue)
            components["schemas"]?["ServiceID"] = service
        }
        root["servers"] = [["url": site]]
        root["paths"] = paths
        root["components"] = components
        self.root = DocumentNode(value: root)
    }

    /// The document as it is served: members by name.
    var bytes: [UInt8] {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
        let data = try? JSONSerialization.data(withJSONObject: root.value, options: options)
        // What has been read from JSON can be written as JSON.
        return data.map { Array($0) } ?? []
    }

    private static func object(_ resource: String, of source: Source) throws(WebError) -> [String: Any] {
        let bytes = source.texts[resource] ?? []
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw .unreadable(resource: resource, reason: "\(error)")
        }
        guard let object = value as? [String: Any] else {
            throw .unreadable(resource: resource, reason: "it is no JSON object")
        }
        return object
    }
}
