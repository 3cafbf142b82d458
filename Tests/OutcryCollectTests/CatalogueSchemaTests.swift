import Foundation
import OutcryModel
import Testing

@testable import OutcryCollect

/// The schema for editors says the same as the loader.
struct CatalogueSchemaTests {
    private struct Schema: Decodable {
        let definitions: [String: Definition]

        enum CodingKeys: String, CodingKey {
            case definitions = "$defs"
        }
    }

    private struct Definition: Decodable {
        let properties: [String: Property]?
        let required: [String]?
        let additionalProperties: Bool?
        let oneOf: [Definition]?
    }

    private struct Property: Decodable {
        let words: [String]?
        let items: Items?

        enum CodingKeys: String, CodingKey {
            case words = "enum"
            case items
        }
    }

    private struct Items: Decodable {
        let words: [String]?

        enum CodingKeys: String, CodingKey {
            case words = "enum"
        }
    }

    private let schema: Schema

    init() throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: CatalogueScratch.shipped + "/catalogue.schema.json"))
        schema = try JSONDecoder().decode(Schema.self, from: bytes)
    }

    private func expect<Key: FieldKey>(_ definition: Definition?, describes key: Key.Type) {
        #expect(definition?.properties.map { Set($0.keys) } == Set(Key.allCases.map(\.rawValue)))
        #expect(definition?.required.map(Set.init) == Set(Key.required.map(\.rawValue)))
        #expect(definition?.additionalProperties == false)
    }

    @Test func `keys are the same`() {
        expect(schema.definitions["service"], describes: ServiceRecord.Key.self)
        expect(schema.definitions["general"], describes: GeneralRecord.Key.self)
        expect(schema.definitions["source"], describes: SourceRecord.Key.self)
        expect(schema.definitions["users"], describes: UsersRecord.Key.self)
        expect(schema.definitions["alias"]?.oneOf?.last, describes: AliasRecord.Key.self)
    }

    @Test func `vocabularies are the same`() {
        let service = schema.definitions["service"]?.properties
        #expect(service?["category"]?.words == OutcryModel.Category.allCases.map(\.rawValue))
        #expect(service?["symptoms"]?.items?.words == Symptom.allCases.map(\.rawValue))
        let source = schema.definitions["source"]?.properties
        #expect(source?["kind"]?.words == SourceRecord.kinds.map(\.rawValue))
    }
}
