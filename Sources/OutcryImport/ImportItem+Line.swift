import Crypto
import Foundation
import OutcryModel

extension ImportItem {
    /// The item as a line of `POST /api/v1/reports:batch`, without its line feed. Of the reporter nothing is sent.
    ///
    /// Its key carries the name of the source, so that the rows of two do not meet.
    public func line(from source: String) -> [UInt8] {
        let line = Line(
            idempotencyKey: wireKey(from: source), service: service, symptoms: symptoms.isEmpty ? nil : symptoms,
            region: region, text: text, occurredAt: occurredAt)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(line))
        } catch {
            preconditionFailure("Strings and lists of them cannot be written as JSON: \(error)")
        }
    }

    /// A key of visible ASCII, at most 200 bytes long, as the endpoint takes it.
    private func wireKey(from source: String) -> String {
        let key = "import/\(source)/\(key)"
        if key.utf8.count <= 200, key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return key }
        let digest = SHA256.hash(data: Array(key.utf8)).prefix(16)
        return "import/\(source)/key/"
            + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private struct Line: Encodable {
        let idempotencyKey: String
        let service: Service.ID?
        let symptoms: [Symptom]?
        let region: Region.ID?
        let text: String?
        let occurredAt: Timestamp?
    }
}
