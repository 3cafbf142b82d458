import Foundation
import OutcryModel

/// What one line of a batch comes to.
enum BatchLine {
    /// A report that can be taken in, and the key it is sent under.
    case report(SubmissionCheck.Checked, key: String?)
    /// What is wrong with it.
    case problem(Problem)

    /// Reads a line as the body of a single report is read, and its idempotency key besides.
    ///
    /// The pointers of what is wrong begin with the number of the line.
    static func read(_ line: BatchLines.Line, check: SubmissionCheck, now: Timestamp) -> BatchLine {
        do {
            let (draft, typeFaults) = try SubmissionDraft.read(json: line.bytes)
            var faults = typeFaults
            let key = key(of: line.bytes, &faults)
            switch check.check(draft, now: now) {
            case .success(let checked):
                guard !faults.isEmpty else { return .report(checked, key: key) }
            case .failure(let found):
                // A member of the wrong type is missing, too; one fault a member is enough.
                let pointed = Set(typeFaults.map(\.pointer))
                faults += found.items.filter { !pointed.contains($0.pointer) }
            }
            return .problem(Problem(.invalidReport, errors: faults.map { pointed(at: line.number, $0) }))
        } catch {
            return .problem(error)
        }
    }

    private static func pointed(at line: Int, _ item: Problem.Item) -> Problem.Item {
        var item = item
        item.pointer = "/\(line)\(item.pointer ?? "")"
        return item
    }

    private struct Keyed: Decodable {
        let idempotencyKey: String?
    }

    private static func key(of bytes: [UInt8], _ faults: inout [Problem.Item]) -> String? {
        let key: String?
        do {
            key = try JSONDecoder().decode(Keyed.self, from: Data(bytes)).idempotencyKey
        } catch {
            faults.append(
                Problem.Item(pointer: "/idempotencyKey", detail: "“idempotencyKey” has to be a string."))
            return nil
        }
        guard let key else { return nil }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            faults.append(Problem.Item(pointer: "/idempotencyKey", detail: ProblemKind.invalidKey.remedy))
            return nil
        }
        return key
    }
}
